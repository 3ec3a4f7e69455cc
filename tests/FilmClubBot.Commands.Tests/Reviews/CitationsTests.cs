using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Tests.Reviews;

public class CitationsTests
{
    private const string Source = "Alone Together";

    [Fact]
    public void Cites_a_review_once_before_its_quotations()
    {
        var lines = Cited(Samples.HerReview, Samples.HerReview).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("All from: Alone Together", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("— Spike Jonze, NPR", lines[3], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("Quoted in", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains(Source, StringComparison.Ordinal));
    }

    [Fact]
    public void Cites_a_covered_review_once()
    {
        var covered = Samples.HerReview with { IsCovered = true };
        Assert.Equal(2, Cited(covered, covered).Split(Source).Length);
    }

    [Fact]
    public void Cites_each_review_where_they_differ() =>
        Assert.Contains(Samples.OtherReview.Title, Cited(Samples.HerReview, Samples.OtherReview), StringComparison.Ordinal);

    [Fact]
    public void Cites_a_single_quotation_with_it()
    {
        var citations = new Citations([Samples.HerReview], Bench.Say);
        Assert.Empty(citations.Opening);
        Assert.Contains(Source, Bench.Text(new Card { Title = "One", Body = [citations.Quotation(Samples.Passage("I cried."))] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_place_of_words_whose_speaker_is_unnamed()
    {
        List<Quote> quotes = [Samples.Quote(1, "I wept.", QuoteKind.Speech, null, source: "Sight"), Samples.Quote(2, "I cried.")];
        var lines = Cited(quotes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("— Sight", lines[3], StringComparison.Ordinal);
    }

    private static string Cited(ReviewReference one, ReviewReference other)
    {
        List<Quote> quotes =
        [
            Samples.Quote(1, "I wanted it warm.", source: "NPR") with { Passage = Samples.Passage("I wanted it warm.", one) },
            Samples.Quote(2, "I cried.", QuoteKind.Speech, null) with { Passage = Samples.Passage("I cried.", other) },
        ];
        return Cited(quotes);
    }

    private static string Cited(List<Quote> quotes)
    {
        var citations = new Citations(quotes.Select(quote => quote.Passage.Review), Bench.Say);
        return Bench.Text(new Card { Title = "Quotes", Body = [.. citations.Opening, .. quotes.Select(citations.Quotation)] });
    }
}
