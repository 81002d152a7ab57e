"""Addresses of the desk. Settings, preferences and sign-in have their own lists."""

from django.urls import include, path

from alvast.desk import assets
from alvast.desk.pages.ahead import views as ahead
from alvast.desk.pages.bots import examples, incidents, intents, rehearsal
from alvast.desk.pages.bots import views as bots
from alvast.desk.pages.conversation import aid, assist, drafts, handover, splitting, views, writing
from alvast.desk.pages.customer import views as customer
from alvast.desk.pages.inbox import views as inbox
from alvast.desk.pages.insight import improvements
from alvast.desk.pages.insight import views as insight
from alvast.desk.pages.messages import views as messages
from alvast.desk.pages.promises import views as promises
from alvast.desk.pages.search import views as search
from alvast.desk.pages.waiting import views as waiting

app_name = "desk"
urlpatterns = [
    path("assets/<slug:shown>/<path:name>", assets.asset, name="asset"),
    path("", inbox.home, name="home"),
    path("rail/", inbox.rail, name="rail"),
    path("inbox/bulk/", inbox.bulk, name="bulk"),
    path("inbox/bulk/<slug:kind>/", inbox.bulk_choices, name="bulk-choices"),
    path("inbox/views/", inbox.save_view, name="save-view"),
    path("inbox/views/<uuid:view>/delete/", inbox.delete_view, name="delete-view"),
    path("inbox/<str:key>/", inbox.inbox, name="inbox"),
    path("conversations/<int:number>/", views.conversation, name="conversation"),
    path("conversations/<int:number>/draft/", drafts.draft, name="conversation-draft"),
    path("conversations/<int:number>/uploads/", writing.upload, name="conversation-upload"),
    path("conversations/<int:number>/uploads/<uuid:upload>/", writing.remove_upload, name="conversation-upload-removed"),
    path("conversations/<int:number>/canned/", writing.canned, name="conversation-canned"),
    path("conversations/<int:number>/colleagues/", writing.colleagues, name="conversation-colleagues"),
    path("conversations/<int:number>/aid/", aid.aid, name="conversation-aid"),
    path("conversations/<int:number>/assist/", assist.assist, name="conversation-assist"),
    path("conversations/<int:number>/assist/<uuid:suggestion>/<slug:verb>/", assist.judge, name="conversation-assist-judge"),
    path("conversations/<int:number>/handover/", handover.handover, name="conversation-handover"),
    path("conversations/<int:number>/trace/", handover.trace, name="conversation-trace"),
    path("conversations/<int:number>/chat/", handover.chat, name="conversation-chat"),
    path("conversations/<int:number>/seen/", writing.seen, name="conversation-seen"),
    path("conversations/<int:number>/left/", writing.left, name="conversation-left"),
    path("conversations/<int:number>/choose-messages/", splitting.choose, name="conversation-split"),
    path("conversations/<int:number>/<slug:verb>/", views.act, name="conversation-act"),
    path("messages/<uuid:message>/body/", messages.body, name="message-body"),
    path("messages/<uuid:message>/original/", messages.original, name="message-original"),
    path("attachments/<uuid:attachment>/", messages.attachment, name="attachment"),
    path("customers/<uuid:customer>/", customer.customer, name="customer"),
    path("customers/<uuid:customer>/merge/", customer.merge, name="customer-merge"),
    path("customers/<uuid:customer>/undo-merge/", customer.undo_merge, name="customer-undo-merge"),
    path("ahead/", ahead.ahead, name="ahead"),
    path("ahead/<uuid:finding>/", ahead.why, name="ahead-why"),
    path("ahead/<uuid:finding>/<slug:verb>/", ahead.act, name="ahead-act"),
    path("knowledge/", include("alvast.desk.pages.knowledge.urls")),
    path("promises/", promises.promises, name="promises"),
    path("promises/<uuid:promise>/<slug:verb>/", promises.act, name="promise-act"),
    path("waiting/", waiting.waiting, name="waiting"),
    path("waiting/next/", waiting.take_next, name="waiting-next"),
    path("waiting/presence/", waiting.presence, name="waiting-presence"),
    path("waiting/here/", waiting.here, name="waiting-here"),
    path("waiting/calls/<uuid:callback>/<slug:verb>/", waiting.call, name="waiting-call"),
    path("insight/", insight.insight, name="insight"),
    path("insight/figures.csv", insight.figures, name="insight-figures"),
    path("insight/improvements/", improvements.improvements, name="improvements"),
    path("insight/improvements/add/", improvements.add, name="improvement-add"),
    path("insight/improvements/<uuid:improvement>/", improvements.improvement, name="improvement"),
    path("insight/improvements/<uuid:improvement>/delete/", improvements.delete, name="improvement-delete"),
    path("bots/", bots.bots, name="bots"),
    path("bots/off/", bots.switch_off, name="bots-switch"),
    path("bots/off/<uuid:stop>/end/", bots.switch_on, name="bots-switch-on"),
    path("bots/intents/add/", intents.add, name="bot-intent-add"),
    path("bots/intents/<str:code>/", intents.intent, name="bot-intent"),
    path("bots/intents/<str:code>/change/", intents.change, name="bot-intent-change"),
    path("bots/intents/<str:code>/state/", intents.set_state, name="bot-intent-state"),
    path("bots/intents/<str:code>/run/", intents.run, name="bot-intent-run"),
    path("bots/intents/<str:code>/examples/add/", examples.add, name="bot-example-add"),
    path("bots/examples/<uuid:example>/", examples.change, name="bot-example"),
    path("bots/examples/<uuid:example>/retire/", examples.retire, name="bot-example-retire"),
    path("bots/rehearsals/<uuid:version>/", rehearsal.rehearsal, name="bot-rehearsal"),
    path("bots/runs/<uuid:run>/", intents.show_run, name="bot-run"),
    path("bots/answers/<uuid:message>/", examples.correct, name="bot-answer-correct"),
    path("bots/files/<uuid:incident>/", incidents.incident, name="bot-incident"),
    path("bots/files/<uuid:incident>/example/", incidents.name_example, name="bot-incident-example"),
    path("bots/files/<uuid:incident>/close/", incidents.close, name="bot-incident-close"),
    path("search/", search.results, name="search"),
    path("palette/", search.palette, name="palette"),
]
