using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Makes a request again where that can do no harm, for as long as there is patience.</summary>
internal sealed class Persistence(TimeProvider time, ILogger log)
{
    /// <summary>How long Slack may ask one call to wait, all in all, before the caller is told instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How often one call is made when Slack fails or cannot be reached.</summary>
    public const int MaxTries = 3;

    // Slack always says how long; a server that does not is given this.
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstBreath = TimeSpan.FromSeconds(1);

    /// <summary>Tries until there is an answer that is neither "later" nor a failure of Slack's own.</summary>
    /// <param name="what">What is tried, for errors and the log.</param>
    /// <param name="repeatable">Whether trying it again does no harm when it may have been done already.</param>
    /// <param name="pause">Told how long Slack asks everybody to wait.</param>
    /// <param name="attempt">Waits for its turn and sends once.</param>
    /// <param name="worth">The longest wait that makes sense; null for <see cref="Patience"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SlackException">Slack asks to wait for too long, fails, or cannot be reached.</exception>
    public async Task<SlackReply> Try(string what, bool repeatable, Action<TimeSpan> pause, Func<Task<SlackReply>> attempt, TimeSpan? worth, CancellationToken cancellationToken)
    {
        var patience = worth ?? Patience;
        for (var tries = 1; ;)
        {
            SlackReply reply;
            try
            {
                reply = await attempt();
            }
            catch (SlackException failure) when (failure.RetryAfter is null && (repeatable || !failure.MayHaveArrived) && tries < MaxTries)
            {
                log.LogInformation("{What} is tried again: {Problem}", what, failure.Message);
                await Task.Delay(FirstBreath * tries++, time, cancellationToken);
                continue;
            }

            if (reply.RateLimited)
            {
                // At least a moment: a server that says 0 again and again would be asked without end.
                var wait = reply.RetryAfter is { } asked && asked >= Unsaid ? asked : Unsaid;
                pause(wait);
                if ((patience -= wait) < TimeSpan.Zero)
                    throw new SlackException($"{what}: Slack asks to wait for {wait.TotalSeconds:0} s.", reply.Error ?? "ratelimited") { RetryAfter = wait };
                log.LogInformation("{What} waits for {Wait}, as Slack asks.", what, wait);
                await Task.Delay(wait, time, cancellationToken);
            }
            else if (!reply.Failed)
            {
                return reply;
            }
            else if (!repeatable || tries == MaxTries)
            {
                throw new SlackException($"{what}: Slack fails with {reply.Problem}.", reply.Error) { MayHaveArrived = true };
            }
            else
            {
                log.LogInformation("{What} is tried again: Slack fails with {Problem}", what, reply.Problem);
                await Task.Delay(FirstBreath * tries++, time, cancellationToken);
            }
        }
    }
}
