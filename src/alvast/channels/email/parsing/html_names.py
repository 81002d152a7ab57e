"""Where we keep the names of HTML: which elements and styles pass, which go with all they hold, how elements behave."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ALLOWED_TAGS = _names(
    """a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn
    div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s
    samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"""
)
TAGS_DROPPED_WITH_CONTENT = _names(
    """applet audio canvas embed frame frameset head iframe math noembed noframes noscript object script select style svg
    template textarea title video xml"""
)
ALLOWED_STYLES = _names(
    """background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse
    border-color border-left border-left-color border-left-style border-left-width border-radius border-right
    border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color
    border-top-style border-top-width border-width clear color direction display float font font-family font-size
    font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left
    margin-right margin-top max-height max-width min-height min-width padding padding-bottom padding-left padding-right
    padding-top text-align text-decoration text-indent text-transform vertical-align visibility white-space width
    word-break word-spacing word-wrap overflow-wrap"""
)
ALLOWED_ATTRIBUTES = {
    "*": _names("align dir lang style title valign"),
    "a": _names("href"),
    "blockquote": _names("type"),
    "col": _names("span width"),
    "colgroup": _names("span width"),
    "font": _names("color face size"),
    "hr": _names("color size width"),
    "img": _names("alt border height src width"),
    "li": _names("value"),
    "ol": _names("start type"),
    "table": _names("bgcolor border cellpadding cellspacing height width"),
    "td": _names("bgcolor colspan height nowrap rowspan width"),
    "th": _names("bgcolor colspan height nowrap rowspan scope width"),
    "tr": _names("bgcolor height"),
    "ul": _names("type"),
}
SIZE_ATTRIBUTES = _names("border cellpadding cellspacing colspan height rowspan span width")
VOID_TAGS = _names("area base br col embed hr img input link meta param source track wbr")
# An unclosed one of these opens no new depth: its end tag may be left out, or it has none.
TAGS_WITHOUT_DEPTH = VOID_TAGS | _names("body colgroup dd dt head html li option p tbody td tfoot th thead tr")
BLOCK_TAGS = _names(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
    form header html legend li main nav ol pre section summary table tbody td tfoot th thead tr ul"""
)
PARAGRAPH_TAGS = _names("h1 h2 h3 h4 h5 h6 p")
