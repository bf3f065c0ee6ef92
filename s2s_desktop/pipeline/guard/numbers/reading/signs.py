"""Tables of what stands at numbers: currencies, scales, units; in English and Portuguese.

Signs and codes are the same in every language; words are those of these two.
"""

from __future__ import annotations

import re

CURRENCY_SIGNS = {
    "$": r"(?:US|CA|AU|HK|NZ|[ACS])?\$",
    "R$": r"R\$",
    "€": r"€|EUR\b",
    "£": r"£|GBP\b",
    "¥": r"¥|JPY\b|CNY\b",
    "₹": r"₹|INR\b",
    "₽": r"₽|RUB\b",
    "₩": r"₩|KRW\b",
    "₺": r"₺|TRY\b",
    "CHF": r"CHF\b",
}
_CURRENCY_CODES = {"$": r"USD\b|CAD\b|AUD\b|HKD\b|NZD\b|SGD\b", "R$": r"BRL\b"}
_CURRENCY_WORDS = {
    "$": r"d[óo]lar(?:es)?\b|dollars?\b",
    "R$": r"rea(?:l|is)\b",
    "€": r"euros?\b",
    "£": r"libras?\b|pounds?\b",
    "¥": r"ienes?\b|i[ue]an(?:es)?\b|yens?\b|yuans?\b",
    "₹": r"rupias?\b|rupees?\b",
    "₽": r"rublos?\b|roubles?\b|rubles?\b",
    "CHF": r"francos?\b|francs?\b",
}
CURRENCIES = {
    name: "|".join(
        table[name] for table in (CURRENCY_SIGNS, _CURRENCY_CODES, _CURRENCY_WORDS) if name in table
    )
    for name in CURRENCY_SIGNS
}
"""A currency, and all that it is called; dollars of all countries are one."""

SCALES = {
    3: r"thousand|mil\b(?! milh| mi\b)",
    6: r"[Mm]illi?ons?|[Mm]ilh(?:ão|ões)|mi\b|mn\b|M\b|m\b",
    9: r"[Bb]illions?|[Bb]ilh(?:ão|ões)|mil milhões|milhares de milhões|bn\b|bi\b|B\b|b\b",
    12: r"[Tt]rillions?|[Tt]rilh(?:ão|ões)|tn\b|tri\b",
}
_LETTERS = {"M", "m", "B", "b", "mi"}
"""Scales only beside money: a metre, a mile otherwise."""

PERCENT = r"%|per ?cent\b|por ?cento\b|pct\b"

_AREA, _VOLUME = r"(?:²|2\b)", r"(?:³|3\b)"
UNITS = {
    "km²": rf"km{_AREA}|sq(?:uare|\.)?[- ]kilomet(?:re|er)s?|quil[óôo]metros? quadrados?",
    "m²": rf"m{_AREA}|sq(?:uare|\.)?[- ]met(?:re|er)s?|metros? quadrados?",
    "cm²": rf"cm{_AREA}",
    "mi²": r"square miles?|milhas? quadradas?|sq\.? mi\b",
    "ft²": r"square f(?:ee|oo)t|pés? quadrados?|sq\.? ft\b",
    "m³": rf"m{_VOLUME}|cubic[- ]met(?:re|er)s?|metros? cúbicos?",
    "km": r"km\b|kilomet(?:re|er)s?|quil[óôo]metros?",
    "cm": r"cm\b|centimet(?:re|er)s?|centímetros?",
    "mm": r"mm\b|millimet(?:re|er)s?|milímetros?",
    "µm": r"[µμ]m\b|microm(?:et(?:re|er)|etro)s?|micrómetros?",
    "nm": r"nm\b|nanomet(?:re|er)s?|nan[óôo]metros?",
    "m": r"m\b|met(?:re|er)s?|metros?",
    "mile": r"miles?\b|milhas?",
    "yard": r"yards?|jardas?",
    "foot": r"f(?:ee|oo)t\b|ft\b|pés?\b",
    "inch": r"inch(?:es)?|polegadas?",
    "kg": r"kg\b|kilo(?:gram(?:me)?)?s?\b|quilo(?:grama)?s?\b",
    "mg": r"mg\b|milligram(?:me)?s?|miligramas?",
    "µg": r"[µμm]cg\b|[µμ]g\b|micrograma?s?",
    "g": r"g\b|gram(?:me|a)?s?\b",
    "t": r"t\b|tonn?es?\b|tons?\b|toneladas?",
    "lb": r"lbs?\b",
    "ounce": r"ounces?|oz\b|onças?",
    "l": r"[lL]\b|lit(?:re|er)s?|litros?",
    "ml": r"m[lL]\b|millilit(?:re|er)s?|mililitros?",
    "gallon": r"gallons?|galões|galão",
    "ha": r"ha\b|hectares?",
    "acre": r"acres?",
    "°C": r"[°º] ?C\b|degrees Celsius|degrees [Cc]entigrade|graus Celsius|graus centígrados",
    "°F": r"[°º] ?F\b|degrees Fahrenheit|graus Fahrenheit",
    "GB": r"GB\b|gigabytes?",
    "MB": r"MB\b|megabytes?",
    "TB": r"TB\b|terabytes?",
    "kB": r"[kK]B\b|kilobytes?|quilobytes?",
    "Hz": r"Hz\b|hertz",
    "kHz": r"kHz\b",
    "MHz": r"MHz\b",
    "GHz": r"GHz\b",
    "W": r"W\b|watts?",
    "kW": r"kW\b|kilowatts?|quilowatts?",
    "MW": r"MW\b|megawatts?",
    "GW": r"GW\b|gigawatts?",
    "kWh": r"kWh\b|kilowatt[- ]hours?|quilowatts?-horas?",
    "V": r"V\b|volts?",
    "year": r"years?\b|anos?\b",
    "month": r"months?\b|mês\b|meses\b",
    "week": r"weeks?\b|semanas?",
    "day": r"days?\b|dias?\b",
    "hour": r"hours?\b|horas?\b|hrs?\b|h\b",
    "minute": r"minutes?\b|minutos?\b|mins?\b",
    "second": r"seconds?\b|segundos?\b|secs?\b",
}

CURRENCY = "|".join(f"(?:{pattern})" for pattern in CURRENCIES.values())
SIGN = "|".join(
    f"(?:{CURRENCY_SIGNS[name]}|{_CURRENCY_CODES.get(name, CURRENCY_SIGNS[name])})"
    for name in CURRENCY_SIGNS
)
SCALE = "|".join(f"(?:{pattern})" for _, pattern in sorted(SCALES.items(), reverse=True))
UNIT = "|".join(f"(?:{pattern})" for pattern in UNITS.values())


def _compiled(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in table.items()}


_CURRENCY_OF, _UNIT_OF = _compiled(CURRENCIES), _compiled(UNITS)
_SCALE_OF = {power: re.compile(pattern) for power, pattern in SCALES.items()}


def currency_of(written: str) -> str:
    """Which currency a sign, a code or a word means ("" for none)."""
    return next((name for name, p in _CURRENCY_OF.items() if p.fullmatch(written)), "")


def unit_of(written: str) -> str:
    """The class of a unit ("" for none)."""
    return next((name for name, p in _UNIT_OF.items() if p.fullmatch(written)), "")


def scale_of(written: str, beside_money: bool) -> int:
    """The power of ten that a word stands for."""
    if written in _LETTERS and not beside_money:
        return 0
    return next((power for power, p in _SCALE_OF.items() if p.fullmatch(written)), 0)


def mentions(text: str, unit: str) -> bool:
    """Whether a unit is named anywhere in the text."""
    return re.search(rf"(?<![^\W\d_])(?:{UNITS[unit]})", text) is not None


def currency_mentions(text: str, currency: str) -> int:
    """How often a currency is named in the text."""
    return len(re.findall(rf"(?<![^\W\d_])(?:{CURRENCIES[currency]})", text))
