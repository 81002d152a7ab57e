"""The board, and its numbers as a file."""

import csv
import io

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.desk.pages.insight.choosing import choice_of
from alvast.desk.pages.insight.counted import counted
from alvast.desk.pages.insight.page import page_of
from alvast.desk.pages.showing import show
from alvast.desk.settings.guard import for_leads
from alvast.insight.queries import board_of, board_table


@require_safe
@for_leads
def insight(request: HttpRequest) -> HttpResponse:
    choice = choice_of(request)
    found = board_of(counted(choice.period, choice.hours), staffing=choice.staffing)
    is_wrong = any(form.is_bound and form.errors for form in (choice.period_form, choice.staffing_form))
    return show(request, "desk/insight/page.html", page_of(found, choice), current="insight", status=422 if is_wrong else 200)


@require_safe
@for_leads
def figures(request: HttpRequest) -> HttpResponse:
    """As a table for a spreadsheet: the same period, every number with its n and interval."""
    choice = choice_of(request)
    text = io.StringIO()
    csv.writer(text).writerows(board_table(board_of(counted(choice.period, choice.hours), staffing=choice.staffing)))
    name = f"alvast-{choice.period.first}-{choice.period.last}.csv"
    return HttpResponse(
        text.getvalue().encode("utf-8-sig"),  # the mark tells a spreadsheet that it is UTF-8
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
