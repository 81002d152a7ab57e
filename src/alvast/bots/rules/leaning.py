"""Sentences that say nothing without another: what leans on the one before, and what limits it. Pure."""

import re

_LEANS = re.compile(
    r"(?:dan|daarna|daarom|daarvoor|daarmee|daarboven|daarvan|daarbij|daarin|daarop|daar|hiervoor|hiermee|hierbij|hierna|"
    r"dat|die|deze|dit|hij|zij|ze|zo'n|anders|ook|zo ja|zo nee|maar|wel|toch|bovendien|"
    r"(?:in|op|bij|voor|na|met|van|tot|tijdens) (?:dat|die|deze|dit|zo'n|beide) \w+|hetzelfde|hetzelfde geldt|"
    r"then|after that|that|those|this|these|it|they|he|she|otherwise|in that case|if so|if not|but|also|the same)\b"
    r"|het (?:is|kan|moet|wordt|duurt|gaat|mag|hoeft|kost|ligt|geldt)\b"
    r"|(?:\w+ ){1,3}(?:(?<!er )(?<!anders )dan|dus|daarom|bovendien|echter|then|therefore|however)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:tenzij|behalve|mits|uitzondering|uitgezonderd|alleen (?:als|met|voor|voor wie|wanneer|op|in)|enkel als|slechts|"
    r"geldt (?:\w+ ){0,2}niet|niet (?:als|voor|bij|wanneer|mogelijk|toegestaan|nodig)|(?:mag|mogen|kan|kunt|kunnen|moet|hoeft) "
    r"(?:\w+ ){0,4}(?:niet|geen|wel)|vallen (?:\w+ ){0,3}niet|let op|voorwaarde|maar|"
    r"unless|except|only (?:if|when|for|with)|provided|does not apply|do not apply|not (?:if|for|when)|as long as|but)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:hem|haar|ze|deze|hiervan|hiervoor|daarvan|ervan|it|them|these)\b", re.IGNORECASE)
_STARTS = re.compile(
    r"(?:let op|tenzij|behalve|alleen|enkel|slechts|maar|uitzondering|(?:dit|dat) geldt|niet|unless|except|only|but|note)\b",
    re.IGNORECASE,
)
_MAY = re.compile(
    r"\b(?:mag|mogen|kan|kun|kunt|kunnen|moet|moeten|hoef|hoeft|hoeven|heb ik recht|krijg ik|krijgt|is het|geldt|worden|wordt|"
    r"may|can|could|must|do i (?:have|need)|am i|is it|will i)\b|^\W*(?:is|zijn|heeft|hebben|hebt|heb|are|do|does|have|has)\b",
    re.IGNORECASE,
)


def leans_back(sentence: str) -> bool:
    """`Dit geldt ook voor ...`, `Daarna kost het ...`: what it is about stands in the sentence before."""
    return _LEANS.match(sentence) is not None


def names_nothing(sentence: str) -> bool:
    """`U kunt hem elke maand opzeggen`: what, stands in the sentence before."""
    return _IT.search(sentence) is not None


def limits(sentence: str) -> bool:
    """`..., tenzij u dit vooraf meldt`: whoever hears the sentence beside it must hear this too."""
    return _LIMITS.search(sentence) is not None


def limits_before(sentence: str) -> bool:
    """`Let op: ...`, `Alleen met ...`: it limits what stands before it, whatever its words."""
    return _STARTS.match(sentence) is not None


def asks_whether_it_may(question: str) -> bool:
    """`Mag ik ...?`, `zijn jullie ...?`: a yes without its conditions is wrong."""
    return _MAY.search(question) is not None
