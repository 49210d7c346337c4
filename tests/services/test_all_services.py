from articles import article_text
from builders import Bench

from quizapp.formats.registry import FormatRegistry
from quizapp.services.all_services import Services
from quizapp.services.study import Phase


def test_the_services_work_on_one_collection_and_one_history():
    bench = Bench()
    services = Services.on(bench.foundation, formats=FormatRegistry())
    drafts = services.importing.preview(services.importing.reader.read_text(article_text()))
    services.importing.keep(services.importing.commit(drafts))
    assert services.study.session().phase is Phase.QUESTION
    bench.history.undo(bench.collection)
    assert services.study.session().phase is not Phase.QUESTION
