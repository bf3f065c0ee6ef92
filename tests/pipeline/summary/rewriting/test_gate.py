"""What the gate lets through and what it rejects, sentence by sentence."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.rewriting.gate import Fault, check

NEWS = [
    "The U.S. Department of Energy's budget rose 5% to $1,200 million in 2019, up from"
    " 3 million in 2018.",
    "John F. Smith and Anna Müller-Lüdenscheidt didn’t find any significant difference between"
    " the 12 patients and the 30 controls of the COVID-19 trial on 5 May 2020.",
    "WHO officials may send an e-mail to IT staff if the state-of-the-art networks fail.",
]


@pytest.mark.parametrize(
    "sentence",
    [
        "The budget of the Department of Energy rose 5% to $1,200 million in 2019.",
        "The budget rose 5 percent.",
        "The Department's budget rose to $1200 million.",
        "The budgets are rising.",
        "Anna Müller-Lüdenscheidt did not find any difference between patients and controls.",
        "Anna Müller-Lüdenscheidt didn't find a significant difference.",
        "Smith found no significant difference between the 12 patients and the controls.",
        "There was a trial of patients on 5 May 2020.",
        "There was a COVID-19 trial in May 2020.",
        "WHO officials may send an email to IT staff.",
        "The state of the art networks may fail.",
        "Three million in 2018.",
        "The “budget” rose 5%.",
    ],
)
def test_lets_through_what_its_source_says(sentence: str) -> None:
    assert check(sentence, NEWS).faults == ()


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("The budget rose sharply in 2019.", ("sharply",)),
        ("The budget rose in 2021.", ("2021",)),
        ("The budget rose to $12,000 million.", ("12,000",)),
        ("The US budget rose.", ("US",)),
        ("The Budget rose 5%.", ("Budget",)),
        ("Anne found no difference.", ("Anne",)),
        ("She found no difference.", ("She",)),
        ("The budget of the EPA rose.", ("EPA",)),
        ("All networks fail.", ("All",)),
        ("The networks must fail.", ("must",)),
        ("The department is departmental.", ("departmental",)),
    ],
)
def test_tells_the_words_that_the_source_lacks(sentence: str, missing: tuple[str, ...]) -> None:
    verdict = check(sentence, NEWS)
    assert "words" in verdict.faults
    assert verdict.missing == missing
    assert not verdict.ok


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("The budget (which is of the) rose 5%.", "unfinished"),
        ("The budget () rose 5%.", "unfinished"),
        ("The budget of the Department rose 5%..", "unfinished"),
        ("The budget,, of the Department, rose 5%.", "unfinished"),
        ("John Müller did not find any difference.", "names"),
        ("The trial of Anna Smith was on 5 May 2020.", "names"),
        ("The budget rose 3%.", "amount"),
        ("The budget rose £1,200 million.", "amount"),
        ("The budget rose to 5 million.", "amount"),
        ("There were 12 controls.", "amount"),
        ("The trial was on May 12, 2020.", "amount"),
        ("John Smith found significant differences.", "negation"),
        ("The budget did not rise in 2019.", "negation"),
        ("The budget rose without officials.", "negation"),
        ("The budget rose to the budget rose to 5%.", "repetition"),
        ("The budget rose rose in 2019.", "repetition"),
        ("The budget of the Department", "unfinished"),
        ("The budget of the.", "unfinished"),
        ("The budget (5% rose.", "unfinished"),
        ("The “budget rose in 2019.", "unfinished"),
        ('The "budget rose in 2019.', "unfinished"),
        ("Budgets rise.", "short"),
        ("It is the budget in which they are.", "short"),
        ("", "short"),
    ],
)
def test_rejects(sentence: str, fault: Fault) -> None:
    assert fault in check(sentence, NEWS).faults


def test_sentences_do_not_go_to_and_fro_in_their_source() -> None:
    source = ["Rain and wind kept the old ferry in port, so the islanders waited for bread."]
    assert check("The ferry waited in port with old bread and rain.", source).faults == ("order",)
    assert check("The islanders waited, rain kept the ferry in port.", source).ok
    assert check("Ferry and bread in wind and rain", source, title=True).ok


def test_a_word_comes_no_oftener_than_in_the_source() -> None:
    source = ["The tissue called mesenchyme gives rise to the bones of the body."]
    assert check("The tissue gives rise to the body of the body.", source).faults == ("repetition",)
    assert check("The tissue gives rise to the body.", source).ok


@pytest.mark.parametrize(
    "sentence",
    [
        "Smith et al., in 2019, wrote to Dr. (Ms.) Jones...",
        "Smith wrote to Jones in 2019 (Dr.).",
        'Smith wrote "Jones".',
    ],
)
def test_marks_that_may_stand_together(sentence: str) -> None:
    assert check(sentence, ["Smith et al., in 2019, wrote to Dr. (Ms.) Jones (Dr.)."]).ok


def test_names_without_what_they_did_are_unfinished() -> None:
    source = ["Now Bozic et al. present a model of tumors."]
    assert check("Now Bozic et al.", source).faults == ("unfinished",)


def test_a_title_needs_no_full_stop_but_an_end() -> None:
    assert check("Budget of the Department of Energy", NEWS, title=True).ok
    assert check("Budget of the Department of", NEWS, title=True).faults == ("unfinished",)


def test_not_only_is_no_negation() -> None:
    source = ["Not only the cats but also the dogs slept in the garden."]
    assert check("The cats slept in the garden.", source).ok


def test_a_word_is_known_again_though_a_line_end_parts_it() -> None:
    source = ["The inter-\nnational conference met in Jean-\nPaul Street."]
    assert check("The international conference met in Jean-Paul Street.", source).ok


def test_names_of_two_people_are_not_made_one() -> None:
    source = ["Jean and Paul met Marie Curie in Paris."]
    assert check("Jean-Paul met Marie Curie.", source).faults == ("names",)
    assert check("Marie Curie was met in Paris.", source).ok


def test_what_was_only_denied_is_not_claimed() -> None:
    source = ["The vaccine never caused fever, and none of the doctors saw infections."]
    assert check("The vaccine caused fever.", source).faults == ("negation",)
    assert check("The vaccine never caused fever.", source).ok


def test_what_stands_beside_a_denial_may_be_said() -> None:
    source = ["The light did not fail in May.", "In June, the old lamps fail one by one."]
    assert check("The old lamps fail in June.", source).ok


def test_numbers_keep_what_they_count_through_thousands_and_decimals() -> None:
    source = ["Of 1,234,567 voters 2.5 million euros came, 40 °C and 7 km/h were measured."]
    assert check("There were 1234567 voters.", source).ok
    assert check("There were 2.5 million euros.", source).ok
    assert check("There were 40 voters in the measured.", source).faults == ("amount",)
