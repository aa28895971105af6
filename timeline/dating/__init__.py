"""When a document was published: evidence in an order of trust, never the clock."""

from timeline.dating.deciding import EVIDENCE, Dating, date
from timeline.dating.stamps import read_stamp
from timeline.dating.written import StampDate, Unread

__all__ = ["EVIDENCE", "Dating", "StampDate", "Unread", "date", "read_stamp"]
