"""A program's words go through the same rules as an agent's (R7)."""

from alvast.conversations.models import Conversation, Message

VAGUE = "Uw boek komt zo snel mogelijk."


def test_a_vague_answer_is_refused_with_its_reason(shop, story):
    before = Message.objects.count()
    answer = shop.post(f"/conversations/{story.number}/replies", {"text": VAGUE})
    assert (answer.status_code, answer.json()["code"]) == (422, "text_cannot_leave")
    assert "zo snel mogelijk" in answer.json()["detail"]
    assert Message.objects.count() == before


def test_a_conversation_does_not_begin_with_a_vague_word(shop, house, inboxes):
    before = Conversation.objects.count()
    begun = shop.post("/conversations", {"team": str(house.team.id), "to": "c@example.net", "subject": "Uw boek", "text": VAGUE})
    assert (begun.status_code, begun.json()["code"]) == (422, "text_cannot_leave")
    assert Conversation.objects.count() == before
