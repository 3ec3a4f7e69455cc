using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>What was found for a typed film.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Title">The title in it; null for a number, and for a link or mention that names none.</param>
/// <param name="Titled">The films of that very title.</param>
/// <param name="Others">The other films that fit, the best first.</param>
/// <param name="ChoiceOf">Makes a film a choice.</param>
internal sealed record FilmSearch(string Text, string? Title, IReadOnlyList<Film> Titled, IReadOnlyList<FilmMatch> Others, Func<Film, Choice> ChoiceOf)
{
    /// <summary>Whether a link or a mention was typed.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether it looks like a mention, and may be the title of a film that is not known.</summary>
    public bool MayBeTitle { get; init; }

    /// <summary>The films that may have been meant: those of the title, or else those that are near it.</summary>
    public IReadOnlyList<Film> Near => Titled.Count > 0 ? Titled : [.. Others.Where(match => !match.IsOther).Select(match => match.Film)];

    /// <summary>What the member can choose from: the near ones, or else the other films of a series.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. (Near.Count > 0 ? Near : Others.Select(match => match.Film)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    /// <summary>Why no film was taken.</summary>
    public string Reason(Phrases say)
    {
        var text = HostileText.Shorten(Text);
        if (Title is null && IsLink)
            return say[Text.Contains('/', StringComparison.Ordinal) || Text.Contains('.', StringComparison.Ordinal) ? "suggestions.link" : "suggestions.mention", ("text", text)];
        return say[Near.Count > 0 ? "suggestions.whichfilm" : "suggestions.nofilm", ("text", text)];
    }
}
