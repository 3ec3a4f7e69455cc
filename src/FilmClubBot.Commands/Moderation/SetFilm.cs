using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>States a film's facts and its ids on other sites: <c>/films set film:Her imdb:tt1798709 titles:"Ella; Elle"</c>.</summary>
[Command("films set", Permission.Moderator, CommandTopic.Library)]
internal sealed class SetFilm(IFilms films, IAuditLog audit) : ICommand<SetFilm.Options>
{
    private const int MaxList = 1000, MaxLink = 400;

    /// <summary>Removes a value.</summary>
    private const string Nothing = "-";

    /// <param name="Film">The film.</param>
    /// <param name="Original">Its title in its own language.</param>
    /// <param name="Titles">Other titles, separated by semicolons.</param>
    /// <param name="Year">Its year of release.</param>
    /// <param name="Runtime">Its length.</param>
    /// <param name="Countries">Where it was made, separated by semicolons.</param>
    /// <param name="Languages">What is spoken, separated by semicolons.</param>
    /// <param name="Certificate">The age rating.</param>
    /// <param name="Cast">The leading actors, separated by semicolons.</param>
    /// <param name="Imdb">Its id or address on IMDb.</param>
    /// <param name="Tmdb">Its id or address on TMDb.</param>
    /// <param name="Wikidata">Its id or address on Wikidata.</param>
    /// <param name="Letterboxd">Its address on Letterboxd.</param>
    internal sealed record Options(
        [Suggest<KnownFilms>] FilmId Film,
        [Text(FilmTitle.MaxLength)] string? Original = null,
        [Text(MaxList)] string? Titles = null,
        int? Year = null,
        Runtime? Runtime = null,
        [Text(MaxList)] string? Countries = null,
        [Text(MaxList)] string? Languages = null,
        [Text(FilmFacts.MaxEntryLength)] string? Certificate = null,
        [Text(MaxList)] string? Cast = null,
        [Text(MaxLink)] string? Imdb = null,
        [Text(MaxLink)] string? Tmdb = null,
        [Text(MaxLink)] string? Wikidata = null,
        [Text(MaxLink)] string? Letterboxd = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (options == new Options(options.Film))
            return Card.Refusal(say["refusal.title"], say["films.set.nothing"]);
        if (Problem(options, caller) is { } problem)
            return Card.Refusal(say["refusal.title"], problem);

        var ids = Ids(options).Aggregate(film.Ids, (known, given) => known.With(given.Site, given.Text == Nothing ? null : ExternalFilmId.Of(given.Site, given.Text)!.Value.Value));
        if (await films.SetFacts(film.Id, Stated(film.Facts, options), ids, cancellationToken) is { } other)
            return Card.Refusal(say["films.set.taken", ("film", other.Label)], say["films.set.merge"]) with { Actions = [FilmButtons.Show(other, say)] };
        if (options.Year is { } year)
            await films.SetYear(film.Id, year, cancellationToken);
        if (options.Runtime is { } runtime)
            await films.SetRuntime(film.Id, runtime, cancellationToken);

        audit.Record(caller.Member.Id, "films set", film.Label);
        var now = await films.Find(film.Id, cancellationToken) ?? film;
        return new Card
        {
            Title = say["films.set.done", ("film", now.Label)],
            Fields = [.. FilmFactWords.Fields(now, say)],
            Actions = [FilmButtons.Show(now, say)],
            Audience = Audience.Caller,
            Reversal = new(To(film, options), $"facts of film {film.Id}"),
        };
    }

    private static IEnumerable<(FilmSite Site, string Text)> Ids(Options options)
    {
        (FilmSite Site, string? Text)[] given = [(FilmSite.Imdb, options.Imdb), (FilmSite.Tmdb, options.Tmdb), (FilmSite.Wikidata, options.Wikidata), (FilmSite.Letterboxd, options.Letterboxd)];
        return given.Where(one => one.Text is not null).Select(one => (one.Site, one.Text!));
    }

    private static string? Problem(Options options, Caller caller)
    {
        var say = caller.Say;
        if (options.Year is < FilmYears.First or > FilmYears.Last)
            return say["review.correct.year", ("first", FilmYears.First), ("last", FilmYears.Last)];
        var unreadable = Ids(options).Where(given => given.Text != Nothing && ExternalFilmId.Of(given.Site, given.Text) is null).Select(given => (FilmSite?)given.Site).FirstOrDefault();
        if (unreadable is { } site)
            return say["films.set.noid", ("option", site.ToString().ToLowerInvariant())];
        if (List(options.Titles, []).Concat(One(options.Original, null) is { } original ? [original] : []).FirstOrDefault(title => !FilmTitle.IsTitle(title)) is { } wrong)
            return say["films.set.notitle", ("text", wrong)];
        IEnumerable<IReadOnlyList<string>> lists = [List(options.Titles, []), List(options.Countries, []), List(options.Languages, []), List(options.Cast, [])];
        if (lists.Any(list => list.Count > FilmFacts.MaxEntries))
            return say["films.set.many", ("limit", FilmFacts.MaxEntries)];
        return lists.Skip(1).SelectMany(list => list).Any(entry => entry.Length > FilmFacts.MaxEntryLength) ? say["films.set.long", ("limit", FilmFacts.MaxEntryLength)] : null;
    }

    private static FilmFacts Stated(FilmFacts before, Options options) => new()
    {
        OriginalTitle = One(options.Original, before.OriginalTitle),
        OtherTitles = List(options.Titles, before.OtherTitles),
        Countries = List(options.Countries, before.Countries),
        Languages = List(options.Languages, before.Languages),
        Certificate = One(options.Certificate, before.Certificate),
        Cast = List(options.Cast, before.Cast),
    };

    private static string? One(string? given, string? before) => given switch { null => before, Nothing => null, _ => given.Trim() };

    private static IReadOnlyList<string> List(string? given, IReadOnlyList<string> before) => given switch
    {
        null => before,
        Nothing => [],
        _ => [.. given.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    // A year and a length can be replaced, but not removed.
    private static CommandCall? To(Film before, Options options)
    {
        if (options.Runtime is not null && before.Runtime is null || options.Year is not null && before.Year is null)
            return null;
        return new CommandCall(
            "films set",
            ("film", $"#{before.Id}"),
            ("original", Former(options.Original, before.Facts.OriginalTitle)),
            ("titles", Former(options.Titles, string.Join("; ", before.Facts.OtherTitles))),
            ("year", options.Year is null ? null : before.Year?.ToString(CultureInfo.InvariantCulture)),
            ("runtime", options.Runtime is null ? null : before.Runtime.ToString()),
            ("countries", Former(options.Countries, string.Join("; ", before.Facts.Countries))),
            ("languages", Former(options.Languages, string.Join("; ", before.Facts.Languages))),
            ("certificate", Former(options.Certificate, before.Facts.Certificate)),
            ("cast", Former(options.Cast, string.Join("; ", before.Facts.Cast))),
            ("imdb", Former(options.Imdb, before.Ids.On(FilmSite.Imdb))),
            ("tmdb", Former(options.Tmdb, before.Ids.On(FilmSite.Tmdb))),
            ("wikidata", Former(options.Wikidata, before.Ids.On(FilmSite.Wikidata))),
            ("letterboxd", Former(options.Letterboxd, before.Ids.On(FilmSite.Letterboxd))));
    }

    private static string? Former(string? given, string? before) => given is null ? null : string.IsNullOrEmpty(before) ? Nothing : before;
}
