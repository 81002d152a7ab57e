"""Whom an event concerns, and that nobody is told of their own act or twice."""

from alvast.conversations import actions
from alvast.desk.models import Notification
from alvast.desk.notifications.queries import notifications, unread_count
from alvast.kernel.models import StatedEvent
from alvast.staff.actions import leave_team


def told(agent):
    return list(Notification.objects.filter(agent=agent).order_by("made_at").values_list("kind", flat=True))


def test_the_new_owner_is_told_and_who_assigned_is_not(house, mail_in, react):
    found = mail_in()
    actions.assign(actor=house.as_(house.bo), conversation=found.conversation, owner=house.ana.id)
    react()
    assert (told(house.ana), told(house.bo)) == (["assigned"], [])


def test_taking_it_yourself_tells_nobody(house, mail_in, react):
    actions.take(actor=house.as_(house.ana), conversation=mail_in().conversation)
    react()
    assert not Notification.objects.exists()


def test_the_owner_hears_of_the_customers_answer_and_nobody_else_does(house, mail_in, react):
    found = mail_in()
    actions.take(actor=house.as_(house.ana), conversation=found.conversation)
    mail_in(found.conversation)
    react()
    assert (told(house.ana), told(house.bo)) == (["replied"], [])


def test_an_automatic_answer_tells_nobody(house, mail_in, react):
    found = mail_in()
    actions.take(actor=house.as_(house.ana), conversation=found.conversation)
    mail_in(found.conversation, automatic="auto_replied")
    react()
    assert told(house.ana) == []


def test_who_is_mentioned_hears_of_it(house, mail_in, react):
    found = mail_in()
    actions.write_note(actor=house.as_(house.bo), conversation=found.conversation, text="@Ana kijk jij?", mentions=[house.ana.id])
    react()
    assert told(house.ana) == ["mentioned"]


def test_a_new_conversation_is_news_for_those_of_the_team_who_asked_for_it(house, mail_in, react, prefers):
    prefers(house.ana, notify=["new"])
    prefers(house.dora, notify=["new"])
    mail_in()
    react()
    assert (told(house.ana), told(house.bo), told(house.dora)) == (["new"], [], [])


def test_what_was_switched_off_is_not_told(house, mail_in, react, prefers):
    prefers(house.ana, notify=[])
    actions.assign(actor=house.as_(house.bo), conversation=mail_in().conversation, owner=house.ana.id)
    react()
    assert told(house.ana) == []


def test_a_reaction_that_runs_twice_tells_once(house, mail_in, react):
    actions.assign(actor=house.as_(house.bo), conversation=mail_in().conversation, owner=house.ana.id)
    assert react() == 1
    assert react() == 0
    assert unread_count(house.ana.id) == 1
    assert StatedEvent.objects.filter(kind="agents_notified").count() == 1


def test_open_pages_hear_for_whom_and_nothing_else(house, mail_in, react):
    actions.assign(actor=house.as_(house.bo), conversation=mail_in().conversation, owner=house.ana.id)
    react()
    event = StatedEvent.objects.get(kind="agents_notified")
    assert (event.team, event.payload) == (house.team.id, {"agents": [str(house.ana.id)]})


def test_a_conversation_out_of_view_is_not_on_the_list_any_more(house, mail_in, react):
    actions.assign(actor=house.as_(house.bo), conversation=mail_in().conversation, owner=house.ana.id)
    react()
    assert len(notifications(house.as_(house.ana))) == 1
    leave_team(actor=house.as_(house.root), team=house.team.id, agent=house.ana.id)
    assert notifications(house.as_(house.ana)) == ()
