using FilmClubBot.Domain.Intake;
using static FilmClubBot.Domain.Tests.Intake.Incoming;

namespace FilmClubBot.Domain.Tests.Intake;

public sealed class IncomingReviewTests
{
    [Fact]
    public void The_headline_is_the_texts_own_or_the_drafts_or_the_first_line()
    {
        Assert.Equal("In the text", new IncomingReview(Draft(title: "In the feed"), new("In the text", Body)).Text.Title);
        Assert.Equal("In the feed", new IncomingReview(Draft(title: "In the feed"), new("", Body)).Text.Title);
        Assert.Equal("A first line", new IncomingReview(Draft(title: null), new(" ", "A first line\n\nAnd more.")).Text.Title);
    }

    [Fact]
    public void Words_are_equal_regardless_of_case_accents_punctuation_and_layout() =>
        Assert.Equal(Review(body: "Élan, at last!\n\nYes.").WordsHash, Review(body: "elan at last yes").WordsHash);

    [Theory]
    [InlineData(IncomingReview.MinWords, false)]
    [InlineData(IncomingReview.MinWords - 1, true)]
    public void A_text_of_fewer_than_forty_words_is_refused(int words, bool refused)
    {
        var body = string.Join(' ', Enumerable.Repeat("word", words));

        Assert.Equal(refused, IncomingReview.Refusal(Draft(), new("A title", body)) is not null);
    }

    [Fact]
    public void A_script_without_spaces_is_measured_by_its_letters()
    {
        Assert.Null(IncomingReview.Refusal(Draft(), new("題", new string('映', 2 * IncomingReview.MinWords))));
        Assert.NotNull(IncomingReview.Refusal(Draft(), new("題", new string('映', (2 * IncomingReview.MinWords) - 2))));
    }

    [Fact]
    public void A_text_without_letters_or_of_too_many_is_refused_with_what_to_do()
    {
        Assert.Contains("no words", IncomingReview.Refusal(Draft(), new("A title", "… — …")), StringComparison.Ordinal);
        Assert.Contains("split it", IncomingReview.Refusal(Draft(), new("A title", new string('a', IncomingReview.MaxLength + 1))), StringComparison.Ordinal);
    }
}
