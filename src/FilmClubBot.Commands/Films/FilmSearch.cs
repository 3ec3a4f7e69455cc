using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>What was found for a typed film.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Titled">The films of that very title, or the film of that link.</param>
/// <param name="Others">The other films that fit, the best first.</param>
/// <param name="ChoiceOf">Makes a film a choice.</param>
internal sealed record FilmSearch(string Text, IReadOnlyList<Film> Titled, IReadOnlyList<FilmMatch> Others, Func<Film, Choice> ChoiceOf)
{
    /// <summary>The title in it; null for a number, and for a link or mention that contains none.</summary>
    public string? Title { get; init; }

    /// <summary>The year that was typed for a film whose year is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The link, id or mention that was typed, with a title before it or alone.</summary>
    public FilmLink? Link { get; init; }

    /// <summary>The id of the film on another site, if one was typed.</summary>
    public ExternalFilmId? Id => Link?.Id;

    /// <summary>Whether only a link or a mention was typed, which is no title.</summary>
    public bool IsLink { get; init; }

    /// <summary>The films that may have been meant: those of the title, or else those that are near it.</summary>
    public IReadOnlyList<Film> Near => Titled.Count > 0 ? Titled : [.. Others.Where(match => !match.IsOther).Select(match => match.Film)];

    /// <summary>What the member can choose from: the near ones, or else the other films of a series.</summary>
    public IReadOnlyList<Choice> Choices =>
        [.. (Near.Count > 0 ? Near : Others.Select(match => match.Film)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    /// <summary>Why no film was taken, and what to type instead.</summary>
    /// <param name="say">The caller's language.</param>
    /// <param name="mayBeNew">Whether the command accepts films that are not known yet.</param>
    public string Reason(Phrases say, bool mayBeNew = false)
    {
        var text = HostileText.Shorten(Text);
        var key = (IsLink, Near.Count, Link) switch
        {
            (true, _, { IsMention: true }) => "suggestions.mention",
            (_, > 0, _) => "suggestions.whichfilm",
            (true, _, { Id.Site: FilmSite.Boxd }) => "suggestions.shortlink",
            (true, _, { Id: not null }) when mayBeNew => "suggestions.newlink",
            (true, _, { Id: not null }) => "suggestions.unknownlink",
            (true, _, _) => "suggestions.link",
            // A title that no film has can be new, unless it has no letter.
            _ => mayBeNew ? "films.set.notitle" : "suggestions.nofilm",
        };
        return say[key, ("text", text)];
    }
}
