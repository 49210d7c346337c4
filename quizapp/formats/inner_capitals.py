"""Words that are written with a capital letter inside, so that no name ends there."""

import re
from collections.abc import Iterator

_PREFIXES = frozenset({"Mc", "Mac", "De"})

_WORDS = """
AccuWeather AfD AirAsia AlUla AliExpress AmeriCorps AstraZeneca BaFin BioNTech BlackBerry BlackRock BoE BoJ BuzzFeed
ByteDance CapCut ChatGPT CoinDesk CoreWeave CoV CrowdStrike CureVac DeepMind DeepSeek DfE DiCaprio DiMaggio DocuSign
DoorDash DreamWorks DuBois DuPont EasyJet EgyptAir EuroNews ExxonMobil FaceTime FedEx FitzGerald GameStop GeForce GitHub
GitLab GlaxoSmithKline GmbH GoPro HarperCollins HbA1c HelloFresh HuffPost IndiGo InterContinental IoT JavaScript JetBlue
JPMorgan KfW LaGuardia LaLiga LaRouche LeBlanc LeBron LibreOffice LiDAR LinkedIn MasterCard MetLife MicroStrategy MiG
MoD MoU MrBeast MySpace NewJeans NextEra NordVPN OpenAI OpenStreetMap OxyContin PayPal PhD PhDs PlayStation PostgreSQL
PowerPoint PricewaterhouseCoopers ProPublica ProSieben PwC QuickTime RuPaul SenseTime SmackDown SoftBank SolarCity
SolarWinds SoundCloud SpaceX SpiceJet TechCrunch TfL ThyssenKrupp TikTok TripAdvisor UnitedHealth UnitedHealthcare USAid
VMware WebMD WeChat WestJet WeWork WhatsApp WiFi WikiLeaks WordPress XBox YouGov YouTube YouTubers
eBay eBook eBooks eSports eSwatini eToro eVTOL easyJet flyDubai iCloud iMac iMessage iOS iPad iPhone iPhones iPlayer
iPod iRobot iTunes macOS mRNA miRNA siRNA tRNA openSUSE tvOS visionOS watchOS xAI
"""

_KNOWN = re.compile("|".join(sorted(map(re.escape, _WORDS.split()), key=len, reverse=True)))


def known_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each known word with an inner capital in `text`, from left to right."""
    for found in _KNOWN.finditer(text):
        start, end = found.span()
        # Three small letters in a row may as well be the end of a name and the beginning of the next one.
        within = start > 0 and text[start].islower() and text[start - 1].islower() and end - start < 4
        if not text[end : end + 1].islower() and not within:
            yield start, end


def is_name_prefix(word: str) -> bool:
    """Whether `word` is the beginning of a name that goes on with a capital letter, as in `McCarthy`."""
    return word in _PREFIXES
