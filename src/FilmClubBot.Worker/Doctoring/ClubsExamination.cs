using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Reports how many founded clubs are served, and those that are not because a setting is missing.</summary>
internal sealed class ClubsExamination(Database database, IClubDirectory directory, IOptions<HostingOptions> hosting) : IDoctorCheck
{
    public string Name => "clubs";

    /// <summary>How many clubs were founded and did not leave.</summary>
    public static async Task<int> Founded(IClubDirectory directory, CancellationToken cancellationToken) =>
        (await directory.All(cancellationToken)).Count(listed => listed.State == ClubState.Active && listed.Club.Id != ClubId.OfSettings);

    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        if (!await database.Exists(cancellationToken) || !await database.IsReady(cancellationToken) || await Founded(directory, cancellationToken) is not (> 0 and var clubs))
            return [];
        return hosting.Value.ManyClubs
            ? [new(FindingLevel.Ok, say["doctor.clubs.served", ("n", clubs)])]
            : [new(FindingLevel.Warning, say["doctor.clubs.unserved", ("n", clubs)], say["doctor.clubs.unservedfix"])];
    }
}
