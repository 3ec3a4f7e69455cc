using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Queries the content of the programme's pages.</summary>
internal sealed class ProgrammePages(IScreenings screenings, ScreeningFacts facts, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>The programme of a term.</summary>
    /// <param name="name">The term in the address; null for the default one.</param>
    /// <param name="root">Scheme and host of this site.</param>
    /// <param name="isInsider">Whether the reader has access to the chat.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    /// <returns>Null if there is no such term.</returns>
    public async Task<ProgrammeView?> Programme(string? name, Uri root, bool isInsider, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (!SiteAddress.TryFind(name, policy.Terms, out var named))
            return null;
        var term = named ?? Domain.Screenings.Programme.UsualTerm(policy.Terms, now.InZone(club.Zone).Date);
        var span = Domain.Screenings.Programme.Span(term, now, club.Zone);
        var programme = Domain.Screenings.Programme.Of(await screenings.Between(span.Start, span.End, cancellationToken), term, now, club.Zone);
        return new(programme, await facts.Guests(programme.All, cancellationToken), policy.Terms.All, named, root, isInsider)
        {
            OpenJobs = await facts.OpenJobs(programme.All, cancellationToken),
        };
    }
}
