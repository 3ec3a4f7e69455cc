using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recaps;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>A year or a term in films, the caller's or the society's, from the ratings that everybody may see: <c>/wrapped period:2026</c>.</summary>
[Command("wrapped", Permission.Member, CommandTopic.Mine, IsReading = true)]
internal sealed class ShowRecap(RecapSources sources, IFilms films, IMembers members, IClock clock) : ICommand<ShowRecap.Options>
{
    internal sealed record Options([Suggest<KnownPeriods>] RecapPeriod? Period = null, bool Club = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var (say, zone) = (caller.Say, caller.Club.Zone);
        var period = options.Period ?? RecapPeriod.Of(clock.GetCurrentInstant().InZone(zone).Year);
        var recap = options.Club
            ? await sources.OfSociety(period.In(zone), cancellationToken)
            : await sources.OfMember(caller.Member.Id, period.In(zone), cancellationToken);
        var title = say["wrapped.title", ("name", options.Club ? caller.Club.Name : caller.Member.Name), ("period", period.Name)];
        if (recap.IsEmpty)
            return Card.Nothing(title, say["wrapped.none", ("period", period.Name)]);
        var lines = await Lines(recap, say, cancellationToken);
        return new Card
        {
            Title = title,
            Fields = [.. Facts(recap, options.Club, say)],
            Body = [.. lines.Count > 0 ? [new BulletList(lines)] : Array.Empty<Block>(), new Paragraph(say["wrapped.measure"])],
            Actions =
            [
                options.Club
                    ? new Button(say["wrapped.switch.own"], new CommandCall("wrapped", ("period", period.Name)))
                    : new Button(say["wrapped.switch.club"], new CommandCall("wrapped", ("period", period.Name), ("club", "yes"))),
            ],
        };
    }

    private static IEnumerable<Field> Facts(Recap recap, bool isClub, Phrases say)
    {
        yield return new(say["wrapped.films"], recap.Films.ToString(say.Culture));
        var hours = recap.Length.TotalHours.ToString("0.#", say.Culture);
        // Where no length is known, zero hours would be wrong.
        if (recap.OfUnknownLength < recap.Films)
            yield return new(say["wrapped.hours"], recap.OfUnknownLength == 0 ? hours : say["wrapped.unknown", ("hours", hours), ("n", recap.OfUnknownLength)]);
        if (recap.Average is { } average)
            yield return new(say["wrapped.ratings"], say["wrapped.mean", ("n", recap.Ratings), ("mean", RatingWords.Mean(average, say))]);
        if (recap.Screenings > 0)
            yield return isClub ? new(say["wrapped.held"], recap.Screenings.ToString(say.Culture)) : new(say["wrapped.attended"], say["wrapped.of", ("came", recap.Attended), ("total", recap.Screenings)]);
    }

    private async Task<List<IReadOnlyList<Inline>>> Lines(Recap recap, Phrases say, CancellationToken cancellationToken)
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
        if (recap.Members is { } extremes)
        {
            lines.Add(await Line("wrapped.generous.member", extremes.Generous, say, cancellationToken));
            lines.Add(await Line("wrapped.strict.member", extremes.Strict, say, cancellationToken));
        }

        if (recap.Divided is { } divided)
            lines.Add(say.Rich("wrapped.divided", ("film", await Film(divided.Film, cancellationToken)), ("spread", RatingWords.Mean(divided.Summary.Spread ?? 0, say)), ("summary", RatingWords.Of(divided.Summary, say))));
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
