"""The search index: one row a conversation, rebuilt from its messages."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler
from typing_extensions import override

from alvast.kernel.personal import PersonalData


@SearchVectorField.register_lookup
class Holds(models.Lookup):
    """`vector__holds="'retour' & !'kapot'"`: the vector holds a tsquery that is built already."""

    lookup_name = "holds"

    @override
    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        vector, vector_params = self.process_lhs(compiler, connection)
        tsquery, tsquery_params = self.process_rhs(compiler, connection)
        return f"{vector} @@ {tsquery}::tsquery", (*vector_params, *tsquery_params)


PENDING = 128  # kB of new entries kept aside and added together; every search reads them, so they stay few


class SearchEntry(models.Model):
    """What can be found of one conversation; deleted on erasure and on merge.

    Rows of up to 8 kB are kept whole (toast_tuple_target, in the migration): reading a vector from the side table for each
    phrase and each of the newest entries made both four times slower at 100,000 conversations.
    """

    personal: ClassVar = PersonalData(deleted_with="the conversation's customer")

    conversation = models.OneToOneField("conversations.Conversation", primary_key=True, on_delete=models.CASCADE)
    team = models.UUIDField()
    last_activity_at = models.DateTimeField()
    vector = SearchVectorField()  # Dutch and English stems beside the plain words
    name_grams = ArrayField(models.CharField(max_length=3), default=list)  # of names and addresses, for typing errors

    class Meta:
        indexes: ClassVar = [
            GinIndex(fields=["vector"], name="search_vector", fastupdate=True, gin_pending_list_limit=PENDING),
            GinIndex(fields=["name_grams"], name="search_name_grams", fastupdate=True, gin_pending_list_limit=PENDING),
            models.Index(fields=["-last_activity_at", "-conversation"], name="search_by_activity"),
        ]


class SearchDue(models.Model):
    """A mark: a conversation has words that its entry does not show yet. It comes with the words and goes with the entry.

    Marks are only added and removed, never shared, so that nobody who brings words waits for the index.
    """

    personal: ClassVar = PersonalData(none=("id", "conversation", "not_before"))

    id = models.BigAutoField(primary_key=True)
    conversation = models.ForeignKey("conversations.Conversation", on_delete=models.CASCADE, related_name="+", db_index=False)
    not_before = models.DateTimeField(null=True)  # after a failure
