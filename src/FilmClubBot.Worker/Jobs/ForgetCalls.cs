using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Worker.Clubs;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Deletes the stored calls of old buttons.</summary>
internal sealed class ForgetCalls(IServiceScopeFactory scopes, IClock clock, ILogger<ForgetCalls> log) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Calls;

    /// <summary>How long the button of a long call works after its message was last sent.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(90);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var gone = await scope.ServiceProvider.GetRequiredService<IOldCalls>().Forget(clock.GetCurrentInstant() - KeptFor, cancellationToken);
        if (gone > 0)
            log.LogInformation("Deleted the stored calls of {Buttons} old buttons", gone);
    }
}
