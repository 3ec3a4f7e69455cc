using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Tests.Asking;

public class PassageRankingTests
{
    private const int OfPassages = 100;

    private static readonly Passage _both = Samples.Passage("Both.", at: 0);
    private static readonly Passage _first = Samples.Passage("First.", at: 100);
    private static readonly Passage _second = Samples.Passage("Second.", at: 200);
    private static readonly Passage _elsewhere = Samples.Passage("Elsewhere.", Samples.OtherReview);

    [Fact]
    public void Prefers_the_passage_that_carries_more_of_the_question() =>
        Assert.Equal([_both, _first, _second], Best([Word("grief"), Word("work")], Hits("grief", (_first, 9), (_both, 1)), Hits("work", (_second, 3), (_both, 1))));

    [Fact]
    public void Weighs_a_rare_word_more_than_a_common_one()
    {
        var best = Best([Word("man"), Word("grief")], Hits("man", 50, (_first, 9)), Hits("grief", 1, (_second, 1)));
        Assert.Equal([_second], best);
    }

    [Fact]
    public void Prefers_the_word_asked_for_to_another_word_for_it() =>
        Assert.Equal(
            [_second, _first],
            Best([new Concept("loneliness", ["isolation"])], Hits("loneliness", (_second, 1)), Hits("isolation", (_first, 9))));

    // The first passage has two words for the one idea; counted twice, it would carry a third of the question.
    [Fact]
    public void Counts_a_concept_once_however_many_words_speak_of_it() =>
        Assert.Equal(
            [_both],
            Best(
                [new Concept("loneliness", ["isolation", "solitude"]), Word("work")],
                Hits("loneliness"), Hits("isolation", (_first, 1), (_both, 1)), Hits("solitude", (_first, 1)), Hits("work", (_both, 1))));

    [Fact]
    public void Settles_ties_by_relevance_and_then_by_place() =>
        Assert.Equal(
            [_second, _both, _first, _elsewhere],
            Best([Word("grief")], 9, Hits("grief", (_first, 1), (_elsewhere, 1), (_second, 2), (_both, 1))));

    [Fact]
    public void Shows_no_more_than_asked() =>
        Assert.Equal(2, Best([Word("grief")], 2, Hits("grief", (_first, 1), (_second, 1), (_both, 1))).Count);

    [Fact]
    public void Does_not_answer_when_half_of_the_question_stands_nowhere()
    {
        Assert.Empty(Best([Word("grief"), Word("submarines")], Hits("grief", 1, (_first, 1)), Hits("submarines")));
        Assert.Empty(Best([Word("man"), Word("submarines")], Hits("man", 60, (_first, 1)), Hits("submarines")));
        Assert.NotEmpty(Best([Word("grief"), Word("loss"), Word("submarines")], Hits("grief", 1, (_first, 1)), Hits("loss", 1, (_first, 1)), Hits("submarines")));
    }

    [Fact]
    public void Leaves_out_a_passage_that_carries_less_than_a_third() =>
        Assert.Equal([_both], Best([Word("grief"), Word("man")], Hits("grief", 2, (_both, 1)), Hits("man", 60, (_both, 1), (_first, 1))));

    [Fact]
    public void Says_nothing_of_a_film_without_passages()
    {
        Assert.Empty(PassageRanking.Best([Word("grief")], [new TermHits("grief", [], 0, 0)], 3));
        Assert.Empty(PassageRanking.Best([], [], 3));
    }

    [Fact]
    public void Asks_for_no_more_terms_than_the_search_takes()
    {
        var question = string.Join(' ', Bench.Taxonomy.Find("class")!.Cues);
        var concepts = Question.Concepts(question, Bench.Her, Bench.Taxonomy);
        Assert.Equal(10, concepts.Count);
        Assert.Equal(60, PassageRanking.Terms(concepts).Count);
    }

    [Theory]
    [InlineData("What about loneliness?", "loneliness(lonely,isolation,solitude)")]
    [InlineData("LONELY! lonely lonely", "lonely(isolation,solitude,loneliness)")]
    [InlineData("Was sagt sie über die Einsamkeit?", "einsamkeit")]
    [InlineData("the voice of Scarlett Johansson", "voice,scarlett,johansson")]
    [InlineData("Who is he and why does her face not show?", "face")]
    [InlineData("", "")]
    public void Takes_a_question_apart(string question, string concepts) =>
        Assert.Equal(
            concepts,
            string.Join(',', Question.Concepts(question, Bench.Her, Bench.Taxonomy).Select(concept => concept.Word + (concept.Alternatives.Count == 0 ? "" : $"({string.Join(',', concept.Alternatives)})"))));

    [Fact]
    public void The_words_of_a_title_say_nothing_about_the_film() =>
        Assert.Equal(["colour"], Question.Concepts("which colour are the red shoes", Bench.RedShoes, Bench.Taxonomy).Select(concept => concept.Word));

    private static IReadOnlyList<Passage> Best(IReadOnlyList<Concept> concepts, params TermHits[] hits) => Best(concepts, 3, hits);

    private static IReadOnlyList<Passage> Best(IReadOnlyList<Concept> concepts, int limit, params TermHits[] hits)
    {
        Assert.Equal(PassageRanking.Terms(concepts), hits.Select(hit => hit.Term));
        return PassageRanking.Best(concepts, hits, limit);
    }

    private static Concept Word(string word) => new(word, []);

    private static TermHits Hits(string term, params (Passage Passage, double Relevance)[] hits) => Hits(term, hits.Length, hits);

    private static TermHits Hits(string term, int passages, params (Passage Passage, double Relevance)[] hits) => new(term, hits, passages, OfPassages);
}
