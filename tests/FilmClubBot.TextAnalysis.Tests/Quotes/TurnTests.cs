using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>Dialogue and interviews whose turns carry a label.</summary>
public class TurnTests
{
    [Fact]
    public async Task Of_a_block_are_separate_quotes_with_their_speakers()
    {
        const string Block = "ELIF: You said the boat was sound.\nSAM: I said it floats.\nELIF: That is not the same.";
        var quotes = await Quotes($"They argue on the quay.\n\n{Block}\n\nThen it sinks.", Block);

        Assert.Equal(["Film|Elif|You said the boat was sound.", "Film|Sam|I said it floats.", "Film|Elif|That is not the same."], quotes);
    }

    [Fact]
    public async Task In_the_layout_of_a_screenplay_are_lines_of_the_film()
    {
        const string Body = "They argue on the quay.\n\nELIF\n\nYou said the boat was sound.\n\nSAM\n\nI said it floats.\n\nELIF\n\nThat is not the same.\n\nThen it sinks, and nobody says a word.";

        Assert.Equal(["Film|Elif||You said the boat was sound.", "Film|Sam||I said it floats.", "Film|Elif||That is not the same."], await Read.Quotes(Body));
    }

    [Theory]
    [InlineData("SYNOPSIS\n\nA man buys a boat in spring.\n\nVERDICT\n\nHe should not have done it.")]
    [InlineData("THE STORY\n\nA man buys a boat in spring.\n\nTHE PHOTOGRAPHY\n\nIt is as grey as it should be.\n\nTHE MUSIC\n\nThere is none.")]
    public async Task Are_not_the_sections_of_a_review(string body) => Assert.Empty(await Read.Quotes(body));

    [Fact]
    public async Task Of_a_short_exchange_in_a_block_include_the_question()
    {
        const string Block = "Vogt : — Have you ever sold a boat to your uncle?\nRoe : — What do you mean?\nVogt : — That is just what I mean.";
        var (text, reading) = await Read.Text(new("", $"The director Ines Vogt explains it to Sam Roe.\n\n{Block}", [], [new(48, 48 + Block.Length)]));

        Assert.Equal(3, reading.Quotes.Count(quote => quote.Kind != QuoteKind.Review));
        Assert.Contains(reading.Quotes, quote => quote.Span.Of(text.Body) == "What do you mean?" && quote.Speaker == "Sam Roe");
    }

    [Fact]
    public async Task Keep_the_name_of_the_text()
    {
        const string Block = "Elif: You said the boat was sound.\nSam: I said it floats.";
        var quotes = await Quotes($"Elif Kaya (Derya Aksoy) argues on the quay with Sam Roe (Tim Dunn).\n\n{Block}", Block);

        Assert.Equal(["Film|Elif Kaya|You said the boat was sound.", "Film|Sam Roe|I said it floats."], quotes);
    }

    [Fact]
    public async Task Of_an_interview_are_the_answers_of_the_interviewed()
    {
        const string Body = "We spoke to the director Ines Vogt after the screening.\n\nWhere did the boat come from?\n\nMy uncle sold it to us for a bottle of aquavit.\n\nAnd the storm?\n\nThe storm came by itself. We only kept the camera dry.\n\nWill there be another film?\n\nI have promised my knees that there will not.";
        var (text, reading) = await Read.Text("An interview with Ines Vogt", Body);

        Assert.Equal(
            ["Ines Vogt: My uncle sold it to us for a bottle of aquavit.", "Ines Vogt: The storm came by itself. We only kept the camera dry.", "Ines Vogt: I have promised my knees that there will not."],
            reading.Quotes.Where(quote => quote.Kind == QuoteKind.Speech).Select(quote => $"{quote.Speaker}: {quote.Span.Of(text.Body)}"));
    }

    [Fact]
    public async Task Of_an_interview_may_be_labelled_by_initials_or_a_letter()
    {
        const string Body = "We spoke to the director Ines Vogt after the screening.\n\nLantern: Where did the boat come from?\n\nVogt: My uncle sold it to us for a bottle of aquavit.\n\nLantern: And the storm?\n\nVogt: The storm came by itself.";
        var (text, reading) = await Read.Text("Ines Vogt on boats", Body);

        Assert.Equal(
            ["Ines Vogt: My uncle sold it to us for a bottle of aquavit.", "Ines Vogt: The storm came by itself."],
            reading.Quotes.Where(quote => quote.Kind == QuoteKind.Speech).Select(quote => $"{quote.Speaker}: {quote.Span.Of(text.Body)}"));
    }

    [Fact]
    public async Task Are_not_seen_in_a_review_that_quotes_questions()
    {
        const string First = "Why are we afraid of the sea?", Second = "Who will count our ships?", Third = "What did I do all night?";
        const string Body = $"We saw it twice.\n\n{First}\n\nWe follow a family that lives by the harbour.\n\n{Second}\n\nI liked how long we wait for the ferry.\n\n{Third}\n\nWe left the hall in silence, and I missed my bus.";
        string[] blocks = [First, Second, Third];
        var (text, reading) = await Read.Text(new("The Harbour", Body, [], [.. blocks.Select(block => new TextSpan(Body.IndexOf(block, StringComparison.Ordinal), Body.IndexOf(block, StringComparison.Ordinal) + block.Length))]));

        Assert.All(reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review), quote => Assert.Contains(quote.Span.Of(text.Body), blocks));
    }

    [Fact]
    public async Task Are_not_seen_in_a_list_of_facts() =>
        Assert.Empty(await Quotes("Director: Ines Vogt\n\nCast: Derya Aksoy, Tim Dunn\n\nLength: 90 minutes\n\nThe film is about a boat.", null));

    private static async Task<IReadOnlyList<string>> Quotes(string body, string? block)
    {
        var at = block is null ? -1 : body.IndexOf(block, StringComparison.Ordinal);
        var (text, reading) = await Read.Text(new("", body, [], at < 0 ? [] : [new(at, at + block!.Length)]));
        return [.. reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).Select(quote => $"{quote.Kind}|{quote.Speaker}|{quote.Span.Of(text.Body)}")];
    }
}
