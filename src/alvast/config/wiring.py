"""THE table "event -> reactions, in order". Rooms never call upward; they state events and this table says who reacts."""

from collections.abc import Sequence

from alvast.api import personal_store as api_store
from alvast.api.reactions import TELL_ENDPOINTS
from alvast.bots import personal_store as bots_store
from alvast.bots.assist import personal_store as assist_store
from alvast.bots.assist.reactions import NOTE_ANSWERS
from alvast.bots.explaining import explain_turn
from alvast.bots.model.events import ModelChanged
from alvast.bots.quality import personal_store as bot_quality_store
from alvast.bots.quality.events import ExamplesChanged, IntentStateChanged
from alvast.bots.quality.explaining import explain_closing
from alvast.bots.quality.reactions import RUN_FOR_ARTICLES, RUN_FOR_EXAMPLES, RUN_FOR_MODEL
from alvast.bots.reactions import TAKE_CHOICES, TAKE_TURNS
from alvast.channels.email import personal_store as email_store
from alvast.channels.email.reactions import CONFESS, queue_mails
from alvast.channels.registry import CHANNELS
from alvast.channels.webchat import events as webchat
from alvast.channels.webchat import personal_store as webchat_store
from alvast.channels.webchat.reactions import FOLLOW_MERGED_CHATS, OFFER_CHOICES, REPORT_SHOWN, SHOW_ANSWERS, SHOW_WHAT_CAME
from alvast.conversations import events as conversation
from alvast.conversations import personal_store as conversations_store
from alvast.conversations.reactions import LET_GO_OF_CONVERSATIONS, OPEN_CASES_FOR_OBJECTIONS, RENAME_CUSTOMERS
from alvast.decisions import events as decision
from alvast.decisions import personal_store as decisions_store
from alvast.decisions.queries import Explainer
from alvast.desk.notifications.reactions import NOTIFY_AGENTS, NOTIFY_LEADS
from alvast.kernel.erasure import PersonalStore
from alvast.kernel.events import DomainEvent, Reaction
from alvast.knowledge import events as knowledge
from alvast.knowledge.reactions import KEEP_FINDABLE
from alvast.portal import personal_store as portal_store
from alvast.proactive import askers_store
from alvast.proactive import events as proactive
from alvast.proactive import personal_store as proactive_store
from alvast.proactive.explaining import explain_watch
from alvast.proactive.reactions import NOTE_ARRIVALS, TELL_ASKERS, TELL_ASKERS_WHERE_WANTED
from alvast.promises import events as promise
from alvast.promises import personal_store as promises_store
from alvast.promises.reactions import (
    LET_GO_OF_PROMISES,
    READ_NOTES,
    RECORD_PROMISES,
    TAKE_EVIDENCE,
    WITHDRAW_UNDELIVERED,
)
from alvast.queueing import events as queueing
from alvast.queueing import personal_store as queueing_store
from alvast.queueing.reactions import (
    END_PRESENCE,
    FOLLOW_CONVERSATIONS,
    FOLLOW_MERGES,
    JOIN_PLACES,
    NOTE_LEAVING,
    READ_NUMBERS,
)
from alvast.queueing.reactions import TAKE_CHOICES as TAKE_CHOICES_IN_LINE
from alvast.staff.events import AgentChanged, AgentDisabled
from alvast.timeline import personal_store as timeline_store
from alvast.timeline.events import BusinessEventRecorded, CustomerRenamed, CustomersMerged, MergeUndone

REACTIONS: list[tuple[type[DomainEvent], Sequence[Reaction]]] = [
    (AgentChanged, [LET_GO_OF_CONVERSATIONS, LET_GO_OF_PROMISES]),
    (AgentDisabled, [LET_GO_OF_CONVERSATIONS, LET_GO_OF_PROMISES, END_PRESENCE]),
    (BusinessEventRecorded, [NOTE_ARRIVALS, TAKE_EVIDENCE]),
    (CustomerRenamed, [RENAME_CUSTOMERS]),
    (CustomersMerged, [RENAME_CUSTOMERS, JOIN_PLACES]),
    (MergeUndone, [RENAME_CUSTOMERS]),
    (promise.PromiseAtRisk, [TELL_ENDPOINTS, NOTIFY_AGENTS]),
    (promise.PromiseBroken, [TELL_ENDPOINTS, CONFESS, NOTIFY_AGENTS]),
    (conversation.MessageReceived, [SHOW_WHAT_CAME, TAKE_TURNS, TELL_ENDPOINTS, NOTIFY_AGENTS, READ_NUMBERS]),
    (conversation.MessageWritten, [TELL_ENDPOINTS, READ_NOTES]),
    (conversation.AgentMentioned, [NOTIFY_AGENTS]),
    (conversation.MessageReadyToSend, [SHOW_ANSWERS, queue_mails, REPORT_SHOWN, RECORD_PROMISES, NOTE_ANSWERS]),
    (conversation.DeliveryRecorded, [TELL_ENDPOINTS, WITHDRAW_UNDELIVERED]),
    (conversation.ConversationChanged, [TELL_ENDPOINTS, NOTIFY_AGENTS, FOLLOW_CONVERSATIONS]),
    (conversation.ConversationMerged, [FOLLOW_MERGED_CHATS, TELL_ENDPOINTS, FOLLOW_MERGES]),
    (conversation.ConversationSplit, [TELL_ENDPOINTS]),
    (decision.DecisionMade, [TELL_ENDPOINTS]),
    (decision.DecisionObjected, [OPEN_CASES_FOR_OBJECTIONS, TELL_ENDPOINTS]),
    (proactive.OrderAddressCorrected, [TELL_ENDPOINTS]),
    (proactive.OrderReleaseRequested, [TELL_ENDPOINTS]),
    (proactive.OrderCancelRequested, [TELL_ENDPOINTS]),
    (proactive.OrderRushRequested, [TELL_ENDPOINTS]),
    (proactive.OrderPickupRequested, [TELL_ENDPOINTS]),
    (proactive.OrderReturnAnnounced, [TELL_ENDPOINTS]),
    (proactive.OrderReturnTakenBack, [TELL_ENDPOINTS]),
    (knowledge.ArticleApproved, [KEEP_FINDABLE, RUN_FOR_ARTICLES]),
    (knowledge.ArticleChanged, [KEEP_FINDABLE, RUN_FOR_ARTICLES]),
    (knowledge.ArticleEnded, [KEEP_FINDABLE, RUN_FOR_ARTICLES]),
    (knowledge.ArticleWithdrawn, [KEEP_FINDABLE, RUN_FOR_ARTICLES]),
    (knowledge.GapAnswered, [TELL_ASKERS_WHERE_WANTED]),
    (knowledge.AskersToBeTold, [TELL_ASKERS]),
    (ModelChanged, [RUN_FOR_MODEL]),
    (ExamplesChanged, [RUN_FOR_EXAMPLES]),
    (IntentStateChanged, [NOTIFY_LEADS]),
    (webchat.ChoiceMade, [TAKE_CHOICES, TAKE_CHOICES_IN_LINE]),
    (webchat.VisitorLeft, [NOTE_LEAVING]),
    (queueing.ChoicesOffered, [OFFER_CHOICES]),
    (promise.PromiseMade, [TELL_ENDPOINTS]),
    (promise.PromiseKept, [TELL_ENDPOINTS]),
]

# Who holds personal data, top layer first: erasure clears what refers before what is referred to.
PERSONAL_STORES: list[PersonalStore] = [
    portal_store.STORE,
    api_store.STORE,
    assist_store.STORE,
    bot_quality_store.STORE,
    bots_store.STORE,
    askers_store.STORE,
    proactive_store.STORE,
    webchat_store.STORE,
    email_store.STORE,
    queueing_store.STORE,
    promises_store.STORE,
    conversations_store.STORE,
    decisions_store.STORE,
    timeline_store.STORE,
]

# Who explains which kind of decision to the person it is about.
EXPLAINERS: dict[str, Explainer] = {"order_watch": explain_watch, "bot_intent": explain_closing, "bot_turn": explain_turn}

# How each channel lets words go, for the room that names none.
DOORS = {name: channel.door for name, channel in CHANNELS.items()}
