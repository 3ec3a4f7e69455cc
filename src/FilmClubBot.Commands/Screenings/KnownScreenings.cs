using System.Globalization;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>
/// The screenings ahead and, when searched by name, the latest that are over: by film, by date, or by number. A part of a title that fits
/// only one of them is enough; one with typing errors is asked about.
/// </summary>
internal class KnownScreenings(IScreenings screenings, ScreeningTimes times) : ISuggestions<ScreeningId>
{
    private const int LatestOver = 50;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        ScreeningChoices.Of([.. (await Fitting(typed, context.Caller, cancellationToken)).Take(ISuggestions.Limit).Select(fit => fit.Screening)], context.Caller);

    public async Task<Resolution<ScreeningId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await screenings.Find(new(number), cancellationToken) is { } found && MaySee(context.Caller, found)
                ? new Resolution<ScreeningId>.Found(found.Id)
                : new Resolution<ScreeningId>.Unclear(say[NoneKey, ("text", HostileText.Shorten(text))], []);
        }

        var fitting = await Fitting(text, context.Caller, cancellationToken);
        List<Screening> named = [.. fitting.Where(fit => fit.Kind == FitKind.Whole).Select(fit => fit.Screening)];
        if (named.Count == 0 && IsPartEnough)
            named = [.. fitting.Where(fit => fit.Kind is FitKind.Part or FitKind.Beginning).Select(fit => fit.Screening)];
        // A screening ahead takes precedence over one of last year.
        var ahead = named.Where(screening => screening.State is not ScreeningState.Over).ToList();
        return (ahead, named, fitting) switch
        {
            ([var only], _, _) => new Resolution<ScreeningId>.Found(only.Id),
            ([], [var only], _) => new Resolution<ScreeningId>.Found(only.Id),
            (_, _, []) => new Resolution<ScreeningId>.Unclear(say[NoneKey, ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<ScreeningId>.Unclear(
                say["suggestions.whichscreening", ("text", HostileText.Shorten(text))],
                ScreeningChoices.Of([.. (named.Count > 0 ? named : fitting.Select(fit => fit.Screening)).Take(ISuggestions.Limit)], context.Caller)),
        };
    }

    /// <summary>The screenings to search, in the order in which they are suggested.</summary>
    /// <param name="screenings">All of them.</param>
    /// <param name="isByName">Whether something is typed; otherwise the likeliest ones are enough.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    protected virtual async Task<IReadOnlyList<Screening>> Searched(IScreenings screenings, bool isByName, CancellationToken cancellationToken)
    {
        var ahead = await screenings.Ahead(cancellationToken);
        return isByName ? [.. ahead, .. (await screenings.Past(new PageRequest(1, LatestOver), cancellationToken)).Items] : ahead;
    }

    /// <summary>The text that says that none of them fits what was typed.</summary>
    protected virtual string NoneKey => "suggestions.noscreening";

    /// <summary>Whether a part of a title or date is enough where it fits only one screening.</summary>
    protected virtual bool IsPartEnough => true;

    private async Task<IReadOnlyList<Fit>> Fitting(string typed, Caller caller, CancellationToken cancellationToken)
    {
        var all = (await Searched(screenings, typed.Length > 0, cancellationToken)).Where(screening => MaySee(caller, screening)).ToList();
        if (typed.Length == 0)
            return [.. all.Select(screening => new Fit(screening, FitKind.Part))];
        var films = FilmMatcher.Match([.. all.Select(screening => screening.Film).OfType<Film>().DistinctBy(film => film.Id)], typed).ToDictionary(match => match.Film.Id);
        List<Fit> fitting = [.. all.Select(screening => FitOf(screening, typed, films, caller)).OfType<Fit>()];
        // "17 dec" is a whole day, "thu" only the beginning of some; a title precedes a day.
        if (fitting.Exists(fit => fit.Kind != FitKind.Beginning) || fitting.Count > 0 && !typed.Any(char.IsAsciiDigit))
            return fitting;
        // "tomorrow", "4.12."; a bare number or clock time names no day.
        IReadOnlyList<LocalDate> days = typed.All(letter => char.IsAsciiDigit(letter) || letter is ':' or ' ') ? [] : times.DaysOf(typed, caller);
        List<Fit> named = [.. all.Where(screening => days.Contains(screening.Start.InZone(caller.Club.Zone).Date)).Select(screening => new Fit(screening, FitKind.Whole))];
        return named.Count > 0 ? named : fitting;
    }

    private static Fit? FitOf(Screening screening, string typed, Dictionary<FilmId, FilmMatch> films, Caller caller)
    {
        var words = FilmTitle.FoldWords(typed);
        if (words.Length == 0)
            return null;
        var match = screening.Film is { } film && films.TryGetValue(film.Id, out var found) ? found : default;
        var date = $" {FilmTitle.FoldWords(ScreeningWords.WallTime(screening.Start, caller.Club, caller.Say))} ";
        var isDate = date.Contains($" {words} ", StringComparison.Ordinal) || screening.Film is null && FilmTitle.FoldWords(ScreeningWords.Film(screening, caller.Say)).Contains(words, StringComparison.Ordinal);
        if (match.IsTitle || isDate)
            return new(screening, FitKind.Whole);
        // Another film of a series is no near one.
        if (match is { Score: >= FilmMatcher.Contained, IsOther: false })
            return new(screening, FitKind.Part);
        if (date.Contains($" {words}", StringComparison.Ordinal))
            return new(screening, FitKind.Beginning);
        return match is { Score: > 0, IsOther: false } ? new(screening, FitKind.Near) : null;
    }

    private static bool MaySee(Caller caller, Screening screening) => caller.Permission >= Permission.Moderator || screening.IsPublic;

    private enum FitKind
    {
        // The whole title or date.
        Whole,

        // Words of the title.
        Part,

        // The beginning of the date.
        Beginning,

        // A title with typing errors, or the director.
        Near,
    }

    private sealed record Fit(Screening Screening, FitKind Kind);
}

/// <summary>
/// The same screenings for a command that neither asks first nor can be undone, such as a move, of which the guests are notified: a part of
/// a title is asked about.
/// </summary>
internal sealed class ExactScreenings(IScreenings screenings, ScreeningTimes times) : KnownScreenings(screenings, times)
{
    protected override bool IsPartEnough => false;
}
