using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Commands.Recaps;

/// <summary>Words recaps.</summary>
public sealed class RecapWords(IFilms films, IMembers members)
{
    /// <summary>A member's recap.</summary>
    /// <param name="recap">The recap.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="period">The period.</param>
    /// <param name="say">The language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<RecapText> OfMember(Recap recap, string name, ReportSpan period, Phrases say, CancellationToken cancellationToken) =>
        Text(Title(name, period, say), [.. Facts(recap, isClub: false, say)], await Lines(recap, namesMembers: true, say, cancellationToken), say);

    /// <summary>The society's recap.</summary>
    /// <param name="recap">The recap.</param>
    /// <param name="name">The society's name.</param>
    /// <param name="period">The period.</param>
    /// <param name="namesMembers">Whether it names the most generous member and the strictest; a public page does not.</param>
    /// <param name="say">The language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<RecapText> OfSociety(Recap recap, string name, ReportSpan period, bool namesMembers, Phrases say, CancellationToken cancellationToken) =>
        Text(Title(name, period, say), [.. Facts(recap, isClub: true, say)], await Lines(recap, namesMembers, say, cancellationToken), say);

    private static RecapText Text(string title, IReadOnlyList<(string Name, string Value)> facts, IReadOnlyList<IReadOnlyList<Inline>> lines, Phrases say)
    {
        List<string> plain = [.. lines.Select(line => string.Concat(line.Select(part => part.PlainText ?? throw new InvalidOperationException($"A recap has no way to show a {part.GetType().Name}; add one."))))];
        var alternative = string.Join(". ", [title, .. facts.Select(fact => $"{Card.LabelIn(say, fact.Name)} {fact.Value}"), .. plain]);
        return new(title, [.. facts.Select(fact => new Field(fact.Name, fact.Value))], lines, new(title, alternative, facts, plain));
    }

    private static string Title(string name, ReportSpan period, Phrases say) => say["wrapped.title", ("name", name), ("period", period.Label(say))];

    private static IEnumerable<(string Name, string Value)> Facts(Recap recap, bool isClub, Phrases say)
    {
        yield return (say["wrapped.films"], recap.Films.ToString(say.Culture));
        var hours = recap.Length.TotalHours.ToString("0.#", say.Culture);
        // Where no length is known, zero hours would be wrong.
        if (recap.OfUnknownLength < recap.Films)
            yield return (say["wrapped.hours"], recap.OfUnknownLength == 0 ? hours : say["wrapped.unknown", ("hours", hours), ("n", recap.OfUnknownLength)]);
        if (recap.Average is { } average)
            yield return (say["wrapped.ratings"], say["wrapped.mean", ("n", recap.Ratings), ("mean", RatingWords.Mean(average, say))]);
        if (recap.Screenings > 0)
            yield return isClub ? (say["wrapped.held"], recap.Screenings.ToString(say.Culture)) : (say["wrapped.attended"], say["wrapped.of", ("came", recap.Attended), ("total", recap.Screenings)]);
    }

    private async Task<IReadOnlyList<IReadOnlyList<Inline>>> Lines(Recap recap, bool namesMembers, Phrases say, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<Inline>> lines = [];
        if (recap.Director is { } director)
            lines.Add(Line("wrapped.director", director, director.Name, say));
        if (recap.Decade is { } decade)
            lines.Add(Line("wrapped.decade", decade, decade.Name, say));
        if (recap.Theme is { } theme)
            lines.Add(Line("wrapped.theme", theme, say.Theme(theme.Name), say));
        if (recap.FilmsUnlike.Generous is { } generous)
            lines.Add(await Line("wrapped.generous.film", generous, say, cancellationToken));
        if (recap.FilmsUnlike.Strict is { } strict)
            lines.Add(await Line("wrapped.strict.film", strict, say, cancellationToken));
        if (namesMembers && recap.Members is { } extremes)
        {
            lines.Add(await Line("wrapped.generous.member", extremes.Generous, say, cancellationToken));
            lines.Add(await Line("wrapped.strict.member", extremes.Strict, say, cancellationToken));
        }

        if (recap.Divided is { } divided)
            lines.Add(say.Rich("wrapped.divided", ("film", await Film(divided.Film, cancellationToken)), ("spread", RatingWords.Mean(divided.Summary.Spread ?? 0, say)), ("summary", RatingWords.Of(divided.Summary, say))));
        if (recap.Agreement is { } agreement)
            lines.Add(say.Rich("wrapped.agreement", ("n", agreement.Compared), ("alike", agreement.Alike)));
        return lines;
    }

    private static IReadOnlyList<Inline> Line(string key, Favourite favourite, string name, Phrases say) =>
        say.Rich(key, ("name", new Strong(name)), ("films", say["films.count", ("n", favourite.Films)]), ("mean", RatingWords.Mean(favourite.Average, say)));

    private async Task<IReadOnlyList<Inline>> Line(string key, UnlikeOthers unlike, Phrases say, CancellationToken cancellationToken) =>
        say.Rich(key, ("film", await Film(unlike.Film, cancellationToken)), ("own", unlike.Own.In(say.Culture)), ("others", RatingWords.Mean(unlike.Others, say)));

    private async Task<IReadOnlyList<Inline>> Line(string key, MemberAverage average, Phrases say, CancellationToken cancellationToken) => say.Rich(
        key,
        ("name", new Strong((await members.Find(average.Member, cancellationToken))?.Name ?? $"#{average.Member}")), ("mean", RatingWords.Mean(average.Average, say)), ("n", average.Ratings));

    private async Task<Inline> Film(FilmId film, CancellationToken cancellationToken) => new Strong((await films.Find(film, cancellationToken))?.Label ?? $"#{film}");
}
