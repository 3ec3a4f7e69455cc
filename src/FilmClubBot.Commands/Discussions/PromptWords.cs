using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;

namespace FilmClubBot.Commands.Discussions;

/// <summary>Formats a prompt: a line that asks, and the verbatim words that it asks about.</summary>
internal static class PromptWords
{
    public static IEnumerable<Block> Of(Prompt prompt, Phrases say) => prompt switch
    {
        Prompt.Asked(var question) => [new Heading(say.Rich("discuss.asked")), Citation.Quotation(question, say)],
        Prompt.Shown(var theme, var evidence) => [new Heading(say.Rich("discuss.shown", ("theme", new Strong(say.Theme(theme.Name))))), Citation.Quotation(evidence, say)],
        Prompt.TwoVoices(var theme, var one, var other) =>
            [new Heading(say.Rich("discuss.twovoices", ("theme", new Strong(say.Theme(theme.Name))))), Citation.Quotation(one, say), Citation.Quotation(other, say)],
        Prompt.OneVoice(var theme, var evidence) =>
            [new Heading(say.Rich("discuss.onevoice", ("theme", new Strong(say.Theme(theme.Name))), ("of", theme.OfReviews))), Citation.Quotation(evidence, say)],
        Prompt.InBoth(var theme, var here, var film, var there) =>
            [new Heading(say.Rich("discuss.inboth", ("theme", new Strong(say.Theme(theme.Name))), ("film", new Emphasis(film.Label)))), Citation.Quotation(here, say), Citation.Quotation(there, say)],
        Prompt.Said(var quote) => [new Heading(say.Rich("discuss.said", ("speaker", quote.Speaker!))), Citation.Quotation(quote, say)],
        _ => throw new ArgumentOutOfRangeException(nameof(prompt), prompt, "A prompt of this kind has no text; add one."),
    };
}
