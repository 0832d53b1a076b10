"""Questions: put, heard, understood or put again, at most so often and so long."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from dotyk.automation.acting.records import changed
from dotyk.automation.bots.finding import be_silent, conversation_of, known_of, take_turn
from dotyk.automation.bots.saying import By, Line, say_out
from dotyk.automation.bots.understanding import Understood, choices_of, hint_of, understood
from dotyk.automation.models import Conversation
from dotyk.automation.pieces import LONGEST
from dotyk.automation.registry import Doing
from dotyk.automation.rules.places import key_of
from dotyk.automation.rules.talking import chosen_button, in_language
from dotyk.automation.stepping import Onward, Subject, doing_of, way_on
from dotyk.automation.talking.tree import Ask, Offer, Words
from dotyk.automation.tree import Place
from dotyk.kernel.objects.registry import object_type
from dotyk.platform.clock import now, written
from dotyk.platform.errors import DomainError, Fault, Invalid
from dotyk.platform.messages import say

if TYPE_CHECKING:
    from dotyk.automation.going import Going

State = Conversation.State
Wording = Callable[["Going", Conversation, Doing, Words], str]
Buttons = list[dict[str, str]]
KEPT_ANSWERS = 200


@dataclass(slots=True)
class Turn(ABC):
    """One step that waits for an answer. ``waiting`` of the run keeps the question, the tries and until when."""

    going: Going
    step: Any
    place: Place
    subject: Subject
    words_for: Wording
    doing: Doing = field(init=False)
    conversation: Conversation = field(init=False)

    def take(self) -> Onward:
        """Puts the question, or looks at what was answered; the clock wakes it where nothing was.

        What fails leaves nothing in the run, so that trying again does all of it.
        """
        before = deepcopy(self.going.run.data)
        try:
            return self._take()
        except DomainError:
            self.going.run.data = before
            raise

    def _take(self) -> Onward:
        conversation = conversation_of(self.going.run)
        if conversation is None:
            self.waiting.pop(key_of(self.place), None)
            return way_on(self.going, self.place, "late", unheard=True)
        self.conversation, self.doing = conversation, doing_of(self.going, self.place, self.subject, {})
        if conversation.state in (State.WAITING, State.PERSON):
            be_silent(self.going.run, self.place)
            return Onward(to=self.place, wake_at=now() + LONGEST, told={"silent": True})
        return self.begin() if self.kept is None else self.go_on(self.kept)

    @property
    def waiting(self) -> dict[str, Any]:
        waiting: dict[str, Any] = self.going.run.data.setdefault("waiting", {})
        return waiting

    @property
    def kept(self) -> dict[str, Any] | None:
        return self.waiting.get(key_of(self.place))

    def begin(self) -> Onward:
        self.going.run.data.pop("heard", None)
        self.going.run.data.pop("given_back", None)
        kept: dict[str, Any] = {"tries": 0, "wrong": [], "question": self.words(self.step.text)}
        self.waiting[key_of(self.place)] = kept
        return self.put(kept, kept["question"])

    def go_on(self, kept: dict[str, Any]) -> Onward:
        data = self.going.run.data
        given_back, heard = data.pop("given_back", False), data.pop("heard", None)
        if heard is not None:
            return self.put_again(kept) if self.is_old(heard) else self.weigh(kept, heard)
        if given_back:
            return self.put(kept, kept["question"])
        if datetime.fromisoformat(kept["until"]) <= now():
            return self.way("late", question=kept["question"], wrong=kept["wrong"])
        return self.listen(kept)

    def put(self, kept: dict[str, Any], text: str) -> Onward:
        """Says it with its buttons and waits."""
        kept["until"] = written(now() + self.step.at_most.length)
        line = Line(text, By.BOT, self.going.actor, self.buttons(), self.going.run.id, key_of(self.place))
        say_out(self.conversation, line)
        return self.listen(kept)

    def listen(self, kept: dict[str, Any]) -> Onward:
        self.conversation.listens = True
        take = self.conversation.run_id != self.going.run.id
        if take:
            take_turn(self.conversation, self.going.run)
            self.conversation.listens = True
        self.conversation.save(update_fields=["listens"])
        told = {name: kept[name] for name in ("question", "until", "wrong")}
        return Onward(to=self.place, wake_at=datetime.fromisoformat(kept["until"]), told=told)

    @abstractmethod
    def weigh(self, kept: dict[str, Any], heard: Mapping[str, str]) -> Onward:
        """What comes of an answer: a way of the step, or the question again."""

    def buttons(self) -> Buttons:
        return []

    def not_understood(self, kept: dict[str, Any], heard: Mapping[str, str], why: str) -> Onward:
        """Puts the question again while tries are left; what was said is kept."""
        kept["tries"] += 1
        kept["wrong"].append(heard["text"])
        self.note(kept, heard["text"])
        if kept["tries"] >= self.step.tries:
            return self.way("otherwise", question=kept["question"], wrong=kept["wrong"])
        return self.put(kept, self.words(self.step.again) or why)

    def is_old(self, heard: Mapping[str, str]) -> bool:
        """Whether a button was pressed that is none of this question."""
        return bool(heard["pressed"]) and heard["pressed"] not in {button["key"] for button in self.buttons()}

    def put_again(self, kept: dict[str, Any]) -> Onward:
        """Says that the button was another question's; that counts as no try."""
        return self.put(kept, f"{say('talk_old_button', self.conversation.language)}\n{kept['question']}")

    def note(self, kept: Mapping[str, Any], text: str, **more: Any) -> None:
        """Keeps an answer for whoever takes over."""
        answers = self.going.run.data.setdefault("answers", [])
        answers.append({"question": kept["question"], "answer": text, **more})
        del answers[:-KEPT_ANSWERS]

    def way(self, way: str, **told: Any) -> Onward:
        """Goes on, and listens no more."""
        if self.waiting.pop(key_of(self.place), None) is not None:
            self.conversation.listens = False
            self.conversation.save(update_fields=["listens"])
        return way_on(self.going, self.place, way, **told)

    def words(self, words: Words) -> str:
        return self.words_for(self.going, self.conversation, self.doing, words)


class Offering(Turn):
    """Buttons, each a way of its own."""

    step: Offer

    def buttons(self) -> Buttons:
        at = key_of(self.place)
        return [{"key": f"{at}#{n}", "label": self._label(n)} for n in range(len(self.step.buttons))]

    def _label(self, number: int) -> str:
        return in_language(self.step.buttons[number].label, self.conversation.language)

    def weigh(self, kept: dict[str, Any], heard: Mapping[str, str]) -> Onward:
        key = chosen_button(self.buttons(), heard["text"], heard["pressed"])
        if key is None:
            return self.not_understood(kept, heard, say("talk_again_choice", self.conversation.language))
        number = int(key.rpartition("#")[2])
        label = self._label(number)
        self.note(kept, label, understood=True)
        return self.way(f"button{number}", question=kept["question"], heard=heard["text"], pressed=label)


class Asking(Turn):
    """A value, written into a field of the record where one is named."""

    step: Ask

    def begin(self) -> Onward:
        known = known_of(self.conversation, self.doing.record).get(self.step.field) if self.step.field else None
        if self.step.skip_known and known not in (None, "", [], {}):
            return self.way("then", known=known, field=self.step.field)
        return Turn.begin(self)

    def _kind(self) -> str:
        return self._field().type.name if self.step.field else self.step.kind

    def _field(self) -> Any:
        found = object_type(self.doing.object).field(self.step.field)
        if found is None:
            raise Invalid(Fault("field", "flow_no_field", {"field": self.step.field, "object": self.doing.object}))
        return found

    def buttons(self) -> Buttons:
        labels = choices_of(self._field() if self.step.field else None, self._kind(), self.conversation.language)
        at = key_of(self.place)
        return [{"key": f"{at}#{value}", "label": label} for value, label in labels]

    def weigh(self, kept: dict[str, Any], heard: Mapping[str, str]) -> Onward:
        language = self.conversation.language
        key = chosen_button(self.buttons(), heard["text"], heard["pressed"]) if self.buttons() else None
        said = key.rpartition("#")[2] if key else heard["text"]
        try:
            with transaction.atomic():
                meant, effects = self._taken(said)
        except Invalid as error:
            known = {fault.code: fault for fault in error.faults}
            fault = known.get("talk_not_understood")
            why = hint_of(self._kind()) if fault else error.faults[0].code
            return self.not_understood(kept, heard, say(why, language, **({} if fault else error.faults[0].values)))
        self.note(kept, meant.shown, understood=True, field=self.step.field, value=meant.value)
        told = {"question": kept["question"], "heard": heard["text"], "value": meant.value, "wrong": kept["wrong"]}
        onward = self.way("then", field=self.step.field, **told)
        return Onward(onward.to, ends=onward.ends, told=onward.told, effects=effects)

    def _taken(self, said: str) -> tuple[Understood, list[dict[str, Any]]]:
        """What is meant, written where it belongs. Invalid where it cannot be understood or taken."""
        target = self._field() if self.step.field else None
        meant = understood(self.going.actor, target, self._kind(), said, self.conversation.language)
        if target is None:
            return meant, []
        value = meant.value
        if target.type.kind == "texts":
            had = self.doing.record.get(target.name) or []
            value = [*(each for each in had if each != value), value]
        done = changed(self.doing, {target.name: value})
        return meant, [
            {"verb": each.verb, "object": each.object, "id": each.id, "version": each.version} for each in done.effects
        ]
