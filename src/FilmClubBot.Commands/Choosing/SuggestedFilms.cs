using System.Text.RegularExpressions;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;

namespace FilmClubBot.Commands.Choosing;

/// <summary>A suggested film, and the reason where it was typed after the title: <c>Fargo because of the snow</c>.</summary>
internal sealed record SuggestedFilm(WantedFilm Film, string? Reason);

/// <summary>
/// The films of <see cref="WantedFilms"/>, with a reason after the title. Where neither the whole text nor the part before the reason is a known film, the
/// caller is asked: a title may contain such a word.
/// </summary>
internal sealed class SuggestedFilms(WantedFilms films, Locales locales) : ISuggestions<SuggestedFilm>
{
    // Separates a title from its reason in what a button sends; hardly a title has it.
    private const string Mark = "+&";

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => films.Suggest(typed, context, cancellationToken);

    public async Task<Resolution<SuggestedFilm>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (text.Split(Mark, 2) is [{ Length: > 0 } marked, { Length: > 0 and <= FilmSuggestion.MaxReason } given])
            return Of(await films.Resolve(marked, context, cancellationToken), HostileText.Clean(given));
        var whole = await films.Resolve(text, context, cancellationToken);
        if (context.Options.ContainsKey("reason") || whole is Resolution<WantedFilm>.Found { Value.Known: not null } || Separated(text) is not var (title, reason))
            return Of(whole, null);
        return await films.Resolve(title, context, cancellationToken) switch
        {
            Resolution<WantedFilm>.Found { Value.Known: null } => new Resolution<SuggestedFilm>.Unclear(
                context.Caller.Say["suggestions.whichfilm", ("text", HostileText.Shorten(text))],
                [new($"{HostileText.Shorten(title)} – {HostileText.Shorten(reason)}", With(title, reason)), new(HostileText.Shorten(text), WantedFilms.AsItStands + text)]),
            Resolution<WantedFilm>.Unclear { Candidates: [] } => Of(whole, null),
            var part => Of(part, reason),
        };
    }

    private static Resolution<SuggestedFilm> Of(Resolution<WantedFilm> resolved, string? reason) => resolved switch
    {
        Resolution<WantedFilm>.Found found => new Resolution<SuggestedFilm>.Found(new(found.Value, reason)),
        Resolution<WantedFilm>.Unclear unclear => new Resolution<SuggestedFilm>.Unclear(
            unclear.Reason, reason is null ? unclear.Candidates : [.. unclear.Candidates.Select(choice => choice with { Value = With(choice.Value, reason) })]),
        _ => throw new ArgumentOutOfRangeException(nameof(resolved), resolved, "Unknown resolution."),
    };

    // A reason that no button has room for has to be typed again.
    private static string With(string value, string reason) => $"{value}{Mark}{reason}" is { Length: <= ISuggestions.MaxValue } marked ? marked : value;

    private (string Title, string Reason)? Separated(string text)
    {
        if (text.StartsWith(WantedFilms.AsItStands))
            return null;
        var words = locales.All.SelectMany(say => say["suggest.because"].Split(", ")).Distinct().Select(Regex.Escape);
        var match = Regex.Match(
            text, $@"^(?<title>[^\s].*?)[\s,;–—-]+(?<reason>(?:{string.Join('|', words)})\s+\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return match.Success && match.Groups["reason"].Length <= FilmSuggestion.MaxReason ? (match.Groups["title"].Value, HostileText.Clean(match.Groups["reason"].Value)) : null;
    }
}
