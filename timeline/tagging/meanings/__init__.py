"""What the rules mean: one small function per `means` name of the rules, from slot values to an expression.

A function answers None where the words turn out to mean no time ("31 February"). All are pure; the tables they use
are the language's (weekday 0 is Monday, units are Granularity values, seasons and parts of day TIMEX3's letters).
"""

from __future__ import annotations

from timeline.tagging.meanings.base import Meaning as Meaning
from timeline.tagging.meanings.clocks import *
from timeline.tagging.meanings.dates import *
from timeline.tagging.meanings.dayparts import *
from timeline.tagging.meanings.days import *
from timeline.tagging.meanings.eras import *
from timeline.tagging.meanings.feasts import *
from timeline.tagging.meanings.lengths import *
from timeline.tagging.meanings.logged import *
from timeline.tagging.meanings.named import *
from timeline.tagging.meanings.nothing import *
from timeline.tagging.meanings.offsets import *
from timeline.tagging.meanings.pairs import *
from timeline.tagging.meanings.portions import *
from timeline.tagging.meanings.sets import *
from timeline.tagging.meanings.units import *
from timeline.tagging.meanings.years import *
