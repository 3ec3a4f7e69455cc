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
    // Marks a text of a title and a reason; a title that begins so is hardly one.
    private const string WithReason = "+&";

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => films.Suggest(typed, context, cancellationToken);

    public async Task<Resolution<SuggestedFilm>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var isMarked = text.StartsWith(WithReason, StringComparison.Ordinal) && Separated(text[WithReason.Length..], isMarked: true) is not null;
        var typed = isMarked ? text[WithReason.Length..] : text;
        var whole = await films.Resolve(typed, context, cancellationToken);
        if (context.Options.ContainsKey("reason") || whole is Resolution<WantedFilm>.Found { Value.Known: not null } || Separated(typed, isMarked) is not var (title, reason))
            return Of(whole, null);
        var part = await films.Resolve(title, context, cancellationToken);
        return part switch
        {
            Resolution<WantedFilm>.Found { Value: var film } when film.Known is not null || isMarked => new Resolution<SuggestedFilm>.Found(new(film, reason)),
            Resolution<WantedFilm>.Found => new Resolution<SuggestedFilm>.Unclear(
                context.Caller.Say["suggestions.whichfilm", ("text", HostileText.Shorten(typed))],
                [new($"{HostileText.Shorten(title)} – {HostileText.Shorten(reason)}", WithReason + typed), new(HostileText.Shorten(typed), WantedFilms.AsItStands + typed)]),
            Resolution<WantedFilm>.Unclear { Candidates: [_, ..] } unclear => new Resolution<SuggestedFilm>.Unclear(
                unclear.Reason, [.. unclear.Candidates.Select(choice => choice with { Value = With(choice.Value, reason) })]),
            _ => Of(whole, null),
        };
    }

    private static Resolution<SuggestedFilm> Of(Resolution<WantedFilm> resolved, string? reason) => resolved switch
    {
        Resolution<WantedFilm>.Found found => new Resolution<SuggestedFilm>.Found(new(found.Value, reason)),
        Resolution<WantedFilm>.Unclear unclear => new Resolution<SuggestedFilm>.Unclear(unclear.Reason, unclear.Candidates),
        _ => throw new ArgumentOutOfRangeException(nameof(resolved), resolved, "Unknown resolution."),
    };

    // The reason of a candidate that would become too long has to be typed again.
    private static string With(string value, string reason)
    {
        var marked = value.StartsWith(WantedFilms.AsItStands) ? $"{WithReason}{value} {reason}" : $"{value} {reason}";
        return marked.Length <= ISuggestions.MaxValue ? marked : value;
    }

    private (string Title, string Reason)? Separated(string text, bool isMarked)
    {
        if (text.StartsWith(WantedFilms.AsItStands) && !isMarked)
            return null;
        var words = locales.All.SelectMany(say => say["suggest.because"].Split(", ")).Distinct().Select(Regex.Escape);
        var match = Regex.Match(
            text, $@"^(?<title>[^\s].*?)[\s,;–—-]+(?<reason>(?:{string.Join('|', words)})\s+\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return match.Success && match.Groups["reason"].Length <= FilmSuggestion.MaxReason ? (match.Groups["title"].Value, match.Groups["reason"].Value) : null;
    }
}
