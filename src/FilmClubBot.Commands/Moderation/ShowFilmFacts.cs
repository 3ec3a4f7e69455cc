using System.Globalization;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Shows where each fact of a film comes from, and has the sites asked again: <c>/films facts film:Her refresh:yes</c>.</summary>
[Command("films facts", Permission.Moderator, CommandTopic.Library)]
internal sealed class ShowFilmFacts(IFilms films, IFilmLookups lookups, DataPolicy policy, IClock clock) : ICommand<ShowFilmFacts.Options>
{
    /// <param name="Film">The film.</param>
    /// <param name="Refresh">Whether the sites are asked again.</param>
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, bool Refresh = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (options.Refresh && policy.FilmSites.Count == 0)
            return Card.Refusal(say["refusal.title"], say["films.facts.off"]);
        if (options.Refresh)
            await lookups.Renew(film.Id, clock.GetCurrentInstant(), cancellationToken);

        List<IReadOnlyList<Inline>> facts = [.. Facts(film, say).Select(fact => (IReadOnlyList<Inline>)[say["films.facts.line", ("fact", fact.Name), ("value", fact.Value), ("source", NameOf(fact.Source, say))]])];
        return new Card
        {
            Title = say["films.set.done", ("film", film.Label)],
            Body =
            [
                .. facts.Count == 0 ? Array.Empty<Block>() : [new BulletList(facts)],
                .. policy.FilmSites.Select(site => options.Refresh ? new Paragraph(say["films.facts.renewed", ("site", FilmFactWords.NameOf(site))]) : StateOf(site, film.Lookups.Of(site), say)),
                .. policy.FilmSites.Count == 0 ? [new Paragraph(say["films.facts.off"])] : Array.Empty<Block>(),
            ],
            Actions =
            [
                FilmButtons.Show(film, say),
                .. policy.FilmSites.Count == 0 || options.Refresh ? Array.Empty<CardAction>() : [new Button(say["films.facts.again"], new CommandCall("films facts", ("film", $"#{film.Id}"), ("refresh", "yes")))],
                new FormButton(say["films.facts.correct"], new CommandCall("films set", ("film", $"#{film.Id}"))),
            ],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<(string Name, string Value, FactSource? Source)> Facts(Film film, Phrases say)
    {
        var stated = film.Facts;
        if (stated.OriginalTitle is { } original)
            yield return (say["film.original"], original, Source(facts => facts.OriginalTitle == original));
        if (film.Year is { } year)
            yield return (say["film.year"], year.ToString(CultureInfo.InvariantCulture), Source(facts => facts.Year == year));
        if (film.Runtime is { } runtime)
            yield return (say["film.runtime"], runtime.ToString(), Source(facts => facts.Runtime == runtime));
        (string Key, IReadOnlyList<string> Values, Func<SiteFacts, IReadOnlyList<string>> OfSite)[] lists =
        [
            ("film.director", film.Directors, facts => facts.Directors), ("film.countries", stated.Countries, facts => facts.Countries),
            ("film.languages", stated.Languages, facts => facts.Languages), ("film.cast", stated.Cast, facts => facts.Cast),
        ];
        foreach (var (key, values, ofSite) in lists.Where(list => list.Values.Count > 0))
            yield return (say[key], string.Join(", ", values), Source(facts => ofSite(facts).SequenceEqual(values, StringComparer.Ordinal)));
        if (stated.Certificate is { } certificate)
            yield return (say["film.certificate"], certificate, null);
        foreach (var id in film.Ids)
            yield return (FilmFactWords.NameOf(id.Site), id.Value, Source(facts => facts.Ids.On(id.Site) == id.Value));

        FactSource? Source(Func<SiteFacts, bool> isStated) => FilledFacts.SourceOf(film, isStated);
    }

    private static string NameOf(FactSource? source, Phrases say) => source is { } site ? FilmFactWords.NameOf(site) : say["films.facts.here"];

    private static Paragraph StateOf(FactSource site, SiteLookup? lookup, Phrases say)
    {
        var name = FilmFactWords.NameOf(site);
        return lookup switch
        {
            null => new(say["films.facts.never", ("site", name)]),
            { Problem: { } problem } => new(say.Rich("films.facts.failed", ("site", new Words(name)), ("problem", new Words(problem)), ("next", At(lookup.Next)))),
            { Facts: null } => new(say.Rich("films.facts.nothing", ("site", new Words(name)), ("at", At(lookup.At)), ("next", At(lookup.Next)))),
            _ => new(say.Rich("films.facts.found", ("site", new Words(name)), ("at", At(lookup.At)), ("next", At(lookup.Next)))),
        };
    }

    private static Timestamp At(Instant at) => new(at, TimestampStyle.DateTime);
}
