using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>
/// How many of those who come need something that a <see cref="Screening"/> lacks, without names. A number is given only if it cannot be
/// one Member's: at least <see cref="FewestWithNeed"/> of at least <see cref="FewestComing"/>, by the replies up to a moment before today, so that it does not
/// change with a reply that somebody watches. On a day on which a Member replied not to come there is none, because the Member may have been counted the day before.
/// </summary>
/// <param name="Coming">How many Members come.</param>
/// <param name="Features">For each missing feature, how many need it; in the order of the features.</param>
/// <param name="Strobe">How many cannot see the strobe light that there is; 0 if too few.</param>
public sealed record UnmetNeeds(int Coming, IReadOnlyList<(AccessFeatures Feature, int Count)> Features, int Strobe)
{
    /// <summary>The smallest number of Members with one need that is given.</summary>
    public const int FewestWithNeed = 2;

    /// <summary>The smallest number of Members who come, of which numbers are given.</summary>
    public const int FewestComing = 5;

    /// <summary>Counts.</summary>
    /// <param name="guests">The guests.</param>
    /// <param name="needs">Their needs; a Member who stated none may be left out.</param>
    /// <param name="presentation">How the film is presented.</param>
    /// <param name="before">Later replies do not count.</param>
    public static UnmetNeeds Of(GuestList guests, IReadOnlyDictionary<MemberId, AccessNeeds> needs, Presentation presentation, Instant before)
    {
        var coming = guests.Going.Where(answer => answer.Since < before).ToList();
        if (coming.Count < FewestComing || guests.Maybe.Concat(guests.No).Any(answer => answer.Since >= before))
            return new(coming.Count, [], 0);
        var unmet = coming.ConvertAll(answer => needs.GetValueOrDefault(answer.Member.Id, AccessNeeds.None).UnmetBy(presentation));
        return new(
            coming.Count,
            [.. Enum.GetValues<AccessFeatures>().Where(feature => feature != AccessFeatures.None)
                .Select(feature => (feature, unmet.Count(one => one.Features.HasFlag(feature)))).Where(counted => counted.Item2 >= FewestWithNeed)],
            unmet.Count(one => one.AvoidsStrobe) is >= FewestWithNeed and var strobe ? strobe : 0);
    }
}
