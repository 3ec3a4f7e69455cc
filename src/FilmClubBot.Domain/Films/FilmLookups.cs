using NodaTime;

namespace FilmClubBot.Domain.Films;

/// <summary>What the sites were asked about a film, and when they are asked again.</summary>
public sealed record FilmLookups
{
    /// <summary>Nothing was asked yet.</summary>
    public static readonly FilmLookups None = new();

    /// <summary>The last request of Wikidata; null before the first.</summary>
    public SiteLookup? Wikidata { get; init; }

    /// <summary>The last request of TMDb.</summary>
    public SiteLookup? Tmdb { get; init; }

    /// <summary>The last request of a site.</summary>
    public SiteLookup? Of(FactSource source) => source switch
    {
        FactSource.Wikidata => Wikidata,
        FactSource.Tmdb => Tmdb,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown site."),
    };

    /// <summary>The same with the last request of a site.</summary>
    public FilmLookups With(FactSource source, SiteLookup lookup) => source switch
    {
        FactSource.Wikidata => this with { Wikidata = lookup },
        FactSource.Tmdb => this with { Tmdb = lookup },
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown site."),
    };

    /// <summary>When it is looked at next whether a site is due; null if one was never asked. At the latest after a week: the operator may have switched on another site.</summary>
    /// <param name="sources">The sites that are asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="earliest">When a site that is due can be asked; null for now.</param>
    public Instant? NextLookup(IEnumerable<FactSource> sources, Instant now, Instant? earliest = null)
    {
        var times = sources.Select(source => IsDue(source, now) && earliest is not null ? earliest : Of(source)?.Next).ToList();
        return times.Contains(null) ? null : times.Append(now + Duration.FromDays(7)).Min();
    }

    /// <summary>The same without what may not be kept once a site is no longer asked: TMDb's. Wikidata's still says where a film's facts are from.</summary>
    /// <param name="sources">The sites that are asked.</param>
    public FilmLookups KeptFor(IReadOnlyCollection<FactSource> sources) => sources.Contains(FactSource.Tmdb) ? this : this with { Tmdb = null };

    /// <summary>Whether a site is to be asked now.</summary>
    public bool IsDue(FactSource source, Instant now) => Of(source) is not { } last || last.Next <= now;

    /// <summary>The same with the sites due now that knew nothing of the film, because they may find it by an id that it got.</summary>
    public FilmLookups WithNewIds(Instant now) => new()
    {
        Wikidata = Wikidata is { Facts: null } ? Wikidata with { Next = now } : Wikidata,
        Tmdb = Tmdb is { Facts: null } ? Tmdb with { Next = now } : Tmdb,
    };

    /// <summary>The same with every site due now.</summary>
    public FilmLookups Renewed(Instant now) => new()
    {
        Wikidata = Wikidata is null ? null : Wikidata with { Next = now },
        Tmdb = Tmdb is null ? null : Tmdb with { Next = now },
    };
}

/// <summary>The last request of a site about a film.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Next">When the site is asked again.</param>
public sealed record SiteLookup(Instant At, Instant Next)
{
    private const int MostDoublings = 10;

    // Of Wikidata; where a film can be watched changes by the week.
    private static readonly Duration _untilRenewed = Duration.FromDays(90), _untilRenewedOfTmdb = Duration.FromDays(7);

    private static readonly Duration _afterNothing = Duration.FromDays(7), _mostAfterNothing = Duration.FromDays(180);
    private static readonly Duration _afterFailure = Duration.FromHours(1), _mostAfterFailure = Duration.FromDays(7);

    // TMDb lets nothing be stored for longer than six months; a failing site is asked again after this and a pause at the latest.
    private static readonly Duration _longestOfTmdb = Duration.FromDays(180) - _mostAfterFailure;

    /// <summary>What the site states; null where it knows no such film. A failure leaves it as it was, unless it is too old.</summary>
    public SiteFacts? Facts { get; init; }

    /// <summary>When the site stated the <see cref="Facts"/>.</summary>
    public Instant? FoundAt { get; init; }

    /// <summary>How often in succession it knew nothing, or failed.</summary>
    public int Misses { get; init; }

    /// <summary>Why the last request failed; null for one that succeeded.</summary>
    public string? Problem { get; init; }

    /// <summary>The site has found the film, or nothing.</summary>
    /// <param name="before">The request before; null for none.</param>
    /// <param name="source">The site.</param>
    /// <param name="facts">What it states; null for nothing.</param>
    /// <param name="now">The moment.</param>
    public static SiteLookup Succeeded(SiteLookup? before, FactSource source, SiteFacts? facts, Instant now)
    {
        if (facts is not null)
            return new(now, now + (source == FactSource.Tmdb ? _untilRenewedOfTmdb : _untilRenewed)) { Facts = facts, FoundAt = now };
        var misses = before is { Problem: null } ? before.Misses : 0;
        return new(now, now + Doubled(_afterNothing, misses, _mostAfterNothing)) { Misses = misses + 1 };
    }

    /// <summary>The request has failed.</summary>
    /// <param name="before">The request before; null for none.</param>
    /// <param name="source">The site.</param>
    /// <param name="problem">Why, with what to do about it.</param>
    /// <param name="asked">The pause that the site asks for; null for none.</param>
    /// <param name="now">The moment.</param>
    public static SiteLookup Failed(SiteLookup? before, FactSource source, string problem, Duration? asked, Instant now)
    {
        var failures = before is { Problem: not null } ? before.Misses : 0;
        var pause = Duration.Max(asked ?? Duration.Zero, Doubled(_afterFailure, failures, _mostAfterFailure));
        var kept = source == FactSource.Tmdb && now - before?.FoundAt > _longestOfTmdb ? null : before;
        return new(now, now + Duration.Min(pause, _mostAfterFailure)) { Facts = kept?.Facts, FoundAt = kept?.FoundAt, Misses = failures + 1, Problem = problem };
    }

    private static Duration Doubled(Duration first, int times, Duration most) => Duration.Min(first * (1 << Math.Min(times, MostDoublings)), most);
}
