using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Answers;
using FilmClubBot.ModelReading.Merging;
using FilmClubBot.ModelReading.Tests.Setup;

namespace FilmClubBot.ModelReading.Tests.Merging;

/// <summary>How much of a long answer is kept, and what of a text that rules found nothing in.</summary>
public sealed class MergedLimitsTests
{
    private static readonly string[] _letters = [.. Enumerable.Range(0, 20).Select(number => ((char)('a' + number)).ToString())];

    [Fact]
    public void No_more_than_twelve_quotes_are_added()
    {
        var body = string.Join(' ', _letters.Select(letter => $"Then Ann said, “The {letter} tide comes in.”"));

        var merged = Merged(body, new([], [.. _letters.Select(letter => new ModelQuote($"The {letter} tide comes in.", "Ann", null, "speech"))], []));

        Assert.Equal(12, merged.Quotes.Count);
        Assert.Equal(merged.Quotes.Select(quote => quote.Span.Start).Order(), merged.Quotes.Select(quote => quote.Span.Start));
    }

    [Fact]
    public void No_more_than_three_sentences_of_the_reviewers_own_are_added()
    {
        var body = string.Join(' ', _letters.Select(letter => $"The {letter} tide is never late."));

        var merged = Merged(body, new([], [.. _letters.Select(letter => new ModelQuote($"The {letter} tide is never late.", null, null, "review"))], []));

        Assert.Equal(3, merged.Quotes.Count(quote => quote.Kind == QuoteKind.Review));
    }

    [Fact]
    public void No_more_than_five_questions_are_added()
    {
        var body = string.Join(' ', _letters.Select(letter => $"Who owns the {letter} tide?"));

        Assert.Equal(5, Merged(body, new([], [], [.. _letters.Select(letter => $"Who owns the {letter} tide?")])).Questions.Count);
    }

    [Fact]
    public void A_question_that_somebody_is_quoted_with_is_not_the_reviewers() =>
        Assert.Empty(Merged("Ann turns round. “Who owns the sea?” Nobody knows.", new([], [], ["Who owns the sea?"])).Questions);

    [Fact]
    public void A_title_in_quotation_marks_is_nobodys_words() =>
        Assert.Empty(Merged("We saw “Tide and After” again.", new([], [new("Tide and After", null, null, "film")], [])).Quotes);

    [Fact]
    public void A_quotation_that_goes_on_for_pages_is_not_taken_whole()
    {
        var pages = string.Join(' ', Enumerable.Repeat("And then the sea came in over the wall.", 100));

        var merged = Merged($"Ann wrote: “{pages} That was the night of the flood.”", new([], [new("That was the night of the flood.", "Ann", null, "speech")], []));

        Assert.Equal("That was the night of the flood.".Length, Assert.Single(merged.Quotes).Span.Length);
    }

    [Fact]
    public void Evidence_that_goes_on_for_pages_is_none()
    {
        var pages = string.Join(' ', Enumerable.Repeat("the sea came in over the wall and", 100));

        Assert.Empty(Merged(pages, new([new("grief", [pages])], [], [])).Themes);
    }

    private static Reading Merged(string body, ModelAnswer answer) => MergedReading.Of(
        new ReviewText("A night at the quay", body),
        new Reading([new FilmMention("Tide and After", 1990, [])], [], [], [], [], "rules"),
        answer,
        new ThemeNames(Sample.Taxonomy));
}
