using FilmClubBot.Commands.Asking;

namespace FilmClubBot.Commands.Tests.Asking;

public class PassageRankingTests
{
    private const string Filler = "The tram stops at noon.";

    [Fact]
    public void Prefers_the_passage_with_more_of_the_question() =>
        Assert.Equal(
            ["The harbour is a labyrinth of rust.", "A labyrinth of letters follows."],
            Asked.Texts(Asked.Ranked("is the harbour a labyrinth?", "A labyrinth of letters follows.", Filler, Filler, "The harbour is a labyrinth of rust.", Filler)).Where(text => text != Filler));

    [Fact]
    public void Shows_no_mere_neighbour_beside_an_answer() =>
        Assert.Equal(["The pelican watches."], Asked.Texts(Asked.Ranked("a pelican?", Filler, "The pelican watches.", Filler)));

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one() =>
        Assert.Equal(
            "The pelican watches.",
            Asked.Texts(Asked.Ranked("pelican or tram?", "A tram passes.", Filler, "Another tram.", Filler, Filler, Filler, "The pelican watches.")).First());

    [Fact]
    public void Compares_stems_and_compounds() =>
        Assert.Equal(["She photographs light-houses."], Asked.Texts(Asked.Ranked("a lighthouse photographed?", Filler, "She photographs light-houses.", Filler)).Take(1));

    [Fact]
    public void A_synonym_counts_less_than_the_word_itself() =>
        Assert.Equal(
            ["The score is spare.", "The music is loud."],
            Asked.Texts(Asked.Ranked("how is the score?", "The music is loud.", Filler, Filler, "The score is spare.", Filler)).Take(2));

    [Fact]
    public void A_neighbours_words_are_context_of_a_passage()
    {
        var ranked = Asked.Texts(Asked.Ranked("what of the pelican and the labyrinth?", Filler, "The pelican enters.", "He finds the labyrinth.", Filler, "A pelican flies off.")).ToList();
        Assert.Equal("A pelican flies off.", ranked[^1]);
        Assert.Equal(["He finds the labyrinth.", "The pelican enters."], ranked.Take(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_end_of_one_review_is_no_context_of_the_next()
    {
        IReadOnlyList<FoundPassage> passages = [.. Asked.Review(Filler, "The pelican."), .. Asked.Review(Samples.OtherReview, "Nothing here.", Filler)];
        Assert.DoesNotContain("Nothing here.", Asked.Texts(Asked.Ranked("a pelican?", passages)));
    }

    [Theory]
    [InlineData("which city was it shot in?", "It was shot in and around Ghent.", "It was shot without a permit.")]
    [InlineData("who plays the baker?", "The baker is played by Ana Lind.", "The baker is played badly.")]
    [InlineData("how many bakers are there?", "There are three bakers.", "There are bakers.")]
    [InlineData("why does the baker weep?", "The baker weeps because of the oven.", "The baker weeps and weeps.")]
    public void Prefers_the_kind_of_answer_that_is_asked_for(string question, string right, string wrong) =>
        Assert.Equal(right, Asked.Texts(Asked.Ranked(question, wrong, Filler, Filler, right, Filler)).First());

    [Fact]
    public void Answers_with_a_passage_that_has_most_of_the_question()
    {
        Assert.False(Asked.Ranked("what of the pelican?", Filler, "The pelican watches.").IsHedged);
        Assert.True(Asked.Ranked("the pelican's zeppelin insurance?", Filler, "The pelican watches.").IsHedged);
    }

    [Fact]
    public void A_synonym_alone_is_not_certain() =>
        Assert.True(Asked.Ranked("how is the music?", Filler, "The score is spare.", Filler).IsHedged);

    [Fact]
    public void A_passage_without_the_kind_of_answer_that_is_asked_for_is_not_certain()
    {
        Assert.True(Asked.Ranked("who is the baker?", Filler, "A baker weeps.").IsHedged);
        Assert.False(Asked.Ranked("who is the baker?", Filler, "A baker, Ana Lind, weeps.").IsHedged);
    }

    [Fact]
    public void Is_silent_where_no_passage_has_a_word_of_the_question()
    {
        Assert.Same(Ranking.Nothing, Asked.Ranked("any submarines?", Filler, Filler));
        Assert.Same(Ranking.Nothing, Asked.Ranked("any submarines?"));
    }

    [Fact]
    public void The_words_of_the_person_asked_for_are_an_answer()
    {
        var ranked = Asked.Ranked("what does she say of the pelican?", Asked.Review("The pelican watches.", Filler, "“A bird is a bird.”", Filler), passage => passage.Ordinal == 2);
        Assert.Contains("“A bird is a bird.”", Asked.Texts(ranked).Take(2));
    }

    [Fact]
    public void Meaning_outweighs_words_and_words_settle_what_means_the_same()
    {
        var passages = Asked.Review("The pelican watches.", "A seabird looks on.", "The seabird waits.");
        var scores = WordScores.Of(Asked.Question("pelican?"), passages, Asked.Tokens);
        Assert.Equal(["A seabird looks on.", "The pelican watches."], Asked.Texts(PassageRanking.ByMeaning(passages, scores, [0.3, 0.8, 0.1], _ => false)).Take(2));
        Assert.Equal("The pelican watches.", Asked.Texts(PassageRanking.ByMeaning(passages, scores, [0.5, 0.5, 0.5], _ => false)).First());
    }

    [Fact]
    public void Words_answer_beside_meaning_too()
    {
        var found = Asked.Review("The pelican watches.", "The tram stops at noon.");
        Assert.False(Ranked("a pelican?").IsHedged);
        Assert.True(Ranked("a zeppelin?").IsHedged);

        Ranking Ranked(string question) => PassageRanking.ByMeaning(found, WordScores.Of(Asked.Question(question), found, Asked.Tokens), [0.5, 0.1], _ => false);
    }

    [Theory]
    [InlineData(0.9, false, 1)]
    [InlineData(0.5, true, 1)]
    [InlineData(0.2, true, 0)]
    public void Meaning_answers_is_near_or_is_silent(double cosine, bool isHedged, int passages)
    {
        var found = Asked.Review("A seabird looks on.");
        var ranking = PassageRanking.ByMeaning(found, WordScores.Of(Asked.Question("pelican?"), found, Asked.Tokens), [cosine], _ => false);
        Assert.Equal((isHedged, passages), (ranking.IsHedged, ranking.Passages.Count));
    }
}
