using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Compares what members need with what a screening has: for themselves, and in numbers for moderators. See docs/decisions/0109-access-needs.md.</summary>
public sealed class AccessMatch(IAccessNeeds needs, Club club, IClock clock)
{
    /// <summary>For one member: which of their needs are met and which are not; empty for a member who stated none.</summary>
    public async Task<IReadOnlyList<string>> For(MemberId member, Screening screening, Phrases say, CancellationToken cancellationToken)
    {
        var own = (await needs.Of([member], cancellationToken)).Select(stated => stated.Needs).FirstOrDefault(AccessNeeds.None);
        List<string> lines = [];
        if (AccessWords.Of(own.MetBy(screening.Presentation), say) is { Count: > 0 } met)
            lines.Add(say["needs.met", ("needs", string.Join(", ", met))]);
        if (AccessWords.Of(own.UnmetBy(screening.Presentation), say) is { Count: > 0 } unmet)
            lines.Add(say["needs.unmet", ("needs", string.Join(", ", unmet))]);
        return lines;
    }

    /// <summary>For moderators: what those who come need and the screening lacks, without names; empty where a number could be one member's.</summary>
    public async Task<IReadOnlyList<string>> Lacking(Screening screening, GuestList guests, Phrases say, CancellationToken cancellationToken)
    {
        if (!screening.IsAhead)
            return [];
        var today = clock.GetCurrentInstant().InZone(club.Zone).Date.AtStartOfDayInZone(club.Zone).ToInstant();
        var stated = await needs.Of([.. guests.Going.Select(answer => answer.Member.Id)], cancellationToken);
        var unmet = UnmetNeeds.Of(guests, stated.ToDictionary(one => one.Member.Id, one => one.Needs), screening.Presentation, today);
        return
        [
            .. unmet.Features.Select(feature => say["needs.lacking", ("n", feature.Count), ("need", AccessWords.Of(new(feature.Feature, false), say)[0])]),
            .. unmet.Strobe > 0 ? [say["needs.strobe", ("n", unmet.Strobe)]] : Array.Empty<string>(),
        ];
    }
}
