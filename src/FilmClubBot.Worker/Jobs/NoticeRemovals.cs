using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Worker.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Has a club leave from whose guild the bot was removed. Over HTTP Discord does not report that: the club's messages fail, and then its guild
/// is asked for.
/// </summary>
internal sealed class NoticeRemovals(IEnumerable<IWorkspaceMembership> memberships, SocietyWorkspaces workspaces) : IClubJob
{
    /// <summary>How often clubs with failed messages are asked about.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    public static ClubWorkKind Work => ClubWorkKind.FailedDeliveries;

    /// <summary>Each is a request, which Discord limits for the whole program.</summary>
    public static int? PerRound => 50;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var membership in memberships)
        {
            if (await workspaces.Bound(membership.Platform, cancellationToken) is { } bound && await membership.IsMember(bound.Id, cancellationToken) is false)
                await workspaces.Leave(membership.Platform, bound.Id, "its messages fail", cancellationToken);
        }
    }
}
