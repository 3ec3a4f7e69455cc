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
    [InlineData("I liked the long middle.", "I found the boat behind a school and asked nobody.\n\nInes Vogt", "Speech|Ines Vogt|I found the boat behind a school and asked nobody.")]
    [InlineData("I liked the long middle.", "Be patient, not quick. - Ines Vogt", "Speech|Ines Vogt|Be patient, not quick.")]
    [InlineData("Here is the plot, by our friend ferry7:", "A boat is found behind a school, and the harbour freezes.", "Speech|ferry7|A boat is found behind a school, and the harbour freezes.")]
    [InlineData("The makers posted this.", "The ferry leaves tonight, and we are on it. #ferry https://example.org/a1", "Film||The ferry leaves tonight, and we are on it.")]
    [InlineData("The harbour was long.", "A lighthouse keeper finds a boat behind a school, and the harbour, which has never once in its long history been closed by ice, freezes over in a night.", "Speech||A lighthouse keeper finds a boat behind a school, and the harbour, which has never once in its long history been closed by ice, freezes over in a night.")]
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

    [Theory]
    [InlineData("from “The Long Boat,” by Ines Vogt, The Lantern", false, "Ines Vogt")]
    [InlineData("– Ines Vogt to her mother, as the ferry leaves", true, "Ines Vogt")]
    public async Task Have_the_speaker_of_the_line_below(string below, bool isBlock, string speaker)
    {
        const string Lead = "A cold film.", Block = "I found the boat behind a school, and asked nobody.";
        var body = $"{Lead}\n\n{Block}\n\n{below}\n\nThe rest is weather.";
        var second = new TextSpan(body.IndexOf(below, StringComparison.Ordinal), body.IndexOf(below, StringComparison.Ordinal) + below.Length);
        var (_, reading) = await Read.Text(new("", body, [], [new(Lead.Length + 2, Lead.Length + 2 + Block.Length), .. isBlock ? [second] : Array.Empty<TextSpan>()]));

        Assert.Equal(speaker, Assert.Single(reading.Quotes, quote => quote.Kind != QuoteKind.Review).Speaker);
    }

    [Fact]
    public async Task Keep_their_footer_as_a_signature()
    {
        var text = Read.Clean("<h1>The Boat</h1><p>A cold film about a boat and a school.</p><blockquote><p>I found the boat behind a school, and asked nobody.</p><footer><cite>Ines Vogt</cite></footer></blockquote><p>The rest is weather.</p>", BodyFormat.Html);
        var (_, reading) = await Read.Text(text);

        Assert.Equal("Ines Vogt", Assert.Single(reading.Quotes, quote => quote.Kind != QuoteKind.Review).Speaker);
    }

    [Theory]
    [InlineData("&nbsp;I found the boat behind a school, and asked nobody.")]
    [InlineData("<i>&nbsp;&nbsp;I found the boat behind a school, and asked nobody.&nbsp;</i>")]
    [InlineData("<p>&nbsp;</p><p>I found the boat behind a school, and asked nobody.</p>")]
    public async Task May_be_indented_by_spaces_that_do_not_break(string block)
    {
        var text = Read.Clean($"<p>A cold film about a boat and a school.</p><p>Ines Vogt writes:</p><blockquote>{block}</blockquote><p>The rest is weather.</p>", BodyFormat.Html, "The Boat");
        var (_, reading) = await Read.Text(text);

        var quote = Assert.Single(reading.Quotes, quote => quote.Kind != QuoteKind.Review);
        Assert.Equal(("I found the boat behind a school, and asked nobody.", "Ines Vogt"), (quote.Span.Of(text.Body), quote.Speaker));
    }

    [Fact]
    public async Task That_readers_sign_with_a_name_are_comments()
    {
        var comments = new[] { "Ann Bell", "Ruth Hale", "Tom Marsh", "Mara Okoye" }.Select((name, i) => $"I slept through ferry {i + 1} of the film, and I loved it!\n\n{name}").ToList();
        var body = "A cold film.\n\n" + string.Join("\n\n", comments.Select(comment => $"{comment}\n\nIt was wet."));
        var (_, reading) = await Read.Text(new("", body, [], [.. comments.Select(comment => new TextSpan(body.IndexOf(comment, StringComparison.Ordinal), body.IndexOf(comment, StringComparison.Ordinal) + comment.Length))]));

        Assert.DoesNotContain(reading.Quotes, quote => quote.Kind != QuoteKind.Review);
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
