using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The screenings ahead and, when searched by name, the latest that are over: by film, or by number.</summary>
internal sealed class KnownScreenings(IScreenings screenings) : ISuggestions<ScreeningId>
{
    private const int LatestOver = 50;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, context.Caller, cancellationToken)).Take(ISuggestions.Limit).Select(screening => ChoiceOf(screening, context.Caller))];

    public async Task<Resolution<ScreeningId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await screenings.Find(new(number), cancellationToken) is { } found && MaySee(context.Caller, found)
                ? new Resolution<ScreeningId>.Found(found.Id)
                : new Resolution<ScreeningId>.Unclear(say["suggestions.noscreening", ("text", HostileText.Shorten(text))], []);
        }

        var fitting = await Fitting(text, context.Caller, cancellationToken);
        // A screening ahead takes precedence over one of last year.
        var ahead = fitting.Where(screening => screening.State is not ScreeningState.Over).ToList();
        return (ahead, fitting) switch
        {
            ([var only], _) => new Resolution<ScreeningId>.Found(only.Id),
            ([], [var only]) => new Resolution<ScreeningId>.Found(only.Id),
            (_, []) => new Resolution<ScreeningId>.Unclear(say["suggestions.noscreening", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<ScreeningId>.Unclear(
                say["suggestions.whichscreening", ("text", HostileText.Shorten(text))],
                [.. fitting.Take(ISuggestions.Limit).Select(screening => ChoiceOf(screening, context.Caller))]),
        };
    }

    private async Task<IReadOnlyList<Screening>> Fitting(string typed, Caller caller, CancellationToken cancellationToken)
    {
        var ahead = (await screenings.Ahead(cancellationToken)).Where(screening => MaySee(caller, screening)).ToList();
        if (typed.Length == 0)
            return ahead;
        var folded = FilmTitle.Fold(typed);
        var over = await screenings.Past(new PageRequest(1, LatestOver), cancellationToken);
        return [.. ahead.Concat(over.Items.Where(screening => MaySee(caller, screening))).Where(screening => Fits(screening, folded, caller))];
    }

    private static bool Fits(Screening screening, string folded, Caller caller) =>
        folded.Length > 0 && FilmTitle.FoldWords($"{ScreeningWords.Film(screening, caller.Say)} {ScreeningWords.WallTime(screening.Start, caller.Club, caller.Say)}").Contains(folded, StringComparison.Ordinal);

    private static bool MaySee(Caller caller, Screening screening) => caller.Permission >= Permission.Moderator || screening.IsPublic;

    private static Choice ChoiceOf(Screening screening, Caller caller) => new(
        $"{ScreeningWords.Film(screening, caller.Say)} – {ScreeningWords.ShortTime(screening.Start, caller.Club, caller.Say)}", ScreeningButtons.Value(screening));
}
