using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Tests.Reading;

public sealed class PlainTextFileTests
{
    [Fact]
    public void Passes_the_text_on_verbatim()
    {
        var text = "The Salt Keeper (1971)\r\n\r\n  “Hush,” she says — and he does…\r\n\r\n" + Sample.Prose + "\r\n";
        var draft = Sample.Draft(text, "salt.txt");
        Assert.Equal(text, draft.Content);
        Assert.Equal(BodyFormat.PlainText, draft.Format);
        Assert.Equal("salt.txt", draft.Origin);
        Assert.Null(draft.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void Refuses_an_empty_file(string text) =>
        Assert.Equal("salt.txt is empty: save the review into it first.", Sample.Refusal(text, "salt.txt"));

    [Fact]
    public void Refuses_a_text_too_short_for_a_review() =>
        Assert.Equal(
            "salt.txt is too short for a review: it has 4 words of prose, and a review has at least 25.",
            Sample.Refusal("A fine film. Go.", "salt.txt"));

    [Fact]
    public void Reads_a_review_in_a_script_without_spaces()
    {
        var text = string.Concat(Enumerable.Repeat("灯台守は来ない船を数える。", 10));
        Assert.Equal(text, Sample.Draft(text, "salt.txt").Content);
    }

    [Theory]
    [InlineData("[This review was first printed in 1999.] ")]
    [InlineData("{Spoilers follow.} ")]
    [InlineData("--- from our archive --- ")]
    [InlineData("<3 is what I wrote in my notes. ")]
    [InlineData("& then nothing. ")]
    public void Takes_odd_openings_for_prose(string opening)
    {
        var draft = Sample.Draft(opening + Sample.Prose, "salt.txt");
        Assert.Equal(BodyFormat.PlainText, draft.Format);
        Assert.StartsWith(opening, draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_hostile_name_on_one_line()
    {
        var reading = Sample.Parse("", "a\nb\u001b[31m\u202E.txt");
        Assert.Equal("a?b?[31m?.txt is empty: save the review into it first.", Sample.Refusal(reading, "a?b"));
    }
}
