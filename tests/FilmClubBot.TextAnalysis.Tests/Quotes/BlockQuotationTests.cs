using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>Block quotations and sentences in marks that stand alone.</summary>
public class BlockQuotationTests
{
    [Theory]
    [InlineData("The critic Mara Okoye was there and wrote about it in The Lantern.", "A door that never opens is a wall.", "Speech|Mara Okoye|A door that never opens is a wall.")]
    [InlineData("The director Ines Vogt told us how it began.", "I found the boat behind a school and asked nobody.", "Speech|Ines Vogt|I found the boat behind a school and asked nobody.")]
    [InlineData("I liked the long middle.", "I found the boat behind a school and asked nobody.\n-- Ines Vogt", "Speech|Ines Vogt|I found the boat behind a school and asked nobody.")]
    [InlineData("I liked the long middle.", "“I found the boat behind a school and asked nobody.” — Ines Vogt", "Speech|Ines Vogt|I found the boat behind a school and asked nobody.")]
    [InlineData("First: Ines Vogt is bothered by the middle:", "The film slips between two forms and believes in neither of them.", "Speech|Ines Vogt|The film slips between two forms and believes in neither of them.")]
    [InlineData("The boats are cold.", "You will come home, however long it takes! — the captain", "Film|the captain|You will come home, however long it takes!")]
    public async Task Have_the_speaker_of_their_lead_in_or_signature(string lead, string block, string expected)
    {
        var body = $"{lead}\n\n{block}\n\nThe rest is weather.";
        var at = body.IndexOf(block, StringComparison.Ordinal);
        var (text, reading) = await Read.Text(new("", body, [], [new(at, at + block.Length)]));

        Assert.Equal([expected], reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).Select(quote => $"{quote.Kind}|{quote.Speaker}|{quote.Span.Of(text.Body)}"));
    }

    [Theory]
    [InlineData("I found the boat behind a school.\n\nI asked nobody for it.\n\n— Ines Vogt, The Lantern", "Speech|Ines Vogt|I found the boat behind a school.;Speech|Ines Vogt|I asked nobody for it.")]
    [InlineData("“We had one boat,” she told us. “We sank it in a week.”", "Speech||We had one boat;Speech||We sank it in a week.")]
    public async Task Are_read_by_paragraph_or_by_what_they_quote(string block, string expected)
    {
        var (text, reading) = await Read.Text(new("", $"A cold film.\n\n{block}\n\nThe rest is weather.", [], [new(14, 14 + block.Length)]));

        Assert.Equal(expected.Split(';'), reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).Select(quote => $"{quote.Kind}|{quote.Speaker}|{quote.Span.Of(text.Body)}"));
    }

    [Fact]
    public async Task Of_a_plot_are_nobody_s()
    {
        const string Block = "A lighthouse keeper finds a boat behind a school. The harbour freezes over in a single night.";
        var (_, reading) = await Read.Text(new("", $"A cold film.\n\n{Block}", [], [new(14, 14 + Block.Length)]));

        Assert.DoesNotContain(reading.Quotes, quote => quote.Kind != QuoteKind.Review);
    }

    [Theory]
    [InlineData("The boat comes about. “We are not lost, we are only early for somewhere else.” Nobody laughs.", "Film|||We are not lost, we are only early for somewhere else.")]
    [InlineData("“There are no doors at sea, and that is why my father went.”\n\nSo it begins, in the dark, with a voice.", "Film|||There are no doors at sea, and that is why my father went.")]
    public async Task Are_the_film_s_where_nothing_names_another(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("It is like nothing ever happened.")]
    [InlineData("I smell the sea.")]
    [InlineData("It was meant to be late, Sir.")]
    public async Task Below_the_head_of_a_film_are_its_lines(string line)
    {
        var text = Read.Clean($"<p>Two films of one evening.</p><h2>Amber Line</h2><blockquote>{line}</blockquote><p>A chilling film that waits for the tide.</p><h2>Glass Orchard</h2><p>A warm film about a frost in May.</p>", BodyFormat.Html, "Two short films");

        var (_, reading) = await Read.Text(text);

        var quote = Assert.Single(reading.Quotes, quote => quote.Kind != QuoteKind.Review);
        Assert.Equal((QuoteKind.Film, null, line), (quote.Kind, quote.Speaker, quote.Span.Of(text.Body)));
    }
}
