using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Retries a request if that is safe, until the timeout.</summary>
internal sealed class Persistence(TimeProvider time, ILogger log)
{
    /// <summary>The total time that one call may wait at Slack's request; a longer wait is reported to the caller.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The maximum number of attempts of one call if Slack fails or cannot be reached.</summary>
    public const int MaxTries = 3;

    // Slack always states the wait; this is the default for a server that does not.
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstBreath = TimeSpan.FromSeconds(1);

    /// <summary>Repeats the attempt until the response is neither a rate limit nor a failure of Slack.</summary>
    /// <param name="what">The operation, for errors and the log.</param>
    /// <param name="repeatable">Whether a retry is safe if the first attempt may have been performed.</param>
    /// <param name="pause">Called with the time that Slack asks all callers to wait.</param>
    /// <param name="attempt">Waits for its turn and sends once.</param>
    /// <param name="worth">The longest useful wait; null for <see cref="Patience"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="SlackException">Slack asks for a wait that is too long, fails, or cannot be reached.</exception>
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
                log.LogInformation("Retrying {What}: {Problem}", what, failure.Message);
                await Task.Delay(FirstBreath * tries++, time, cancellationToken);
                continue;
            }

            if (reply.RateLimited)
            {
                // A minimum wait, since a server that always states 0 would be called in a loop.
                var wait = reply.RetryAfter is { } asked && asked >= Unsaid ? asked : Unsaid;
                pause(wait);
                if ((patience -= wait) < TimeSpan.Zero)
                    throw new SlackException($"{what}: Slack asks to wait for {wait.TotalSeconds:0} s.", reply.Error ?? "ratelimited") { RetryAfter = wait };
                log.LogInformation("Delaying {What} by {Wait}: rate-limited by Slack", what, wait);
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
                log.LogInformation("Retrying {What}: Slack failed with {Problem}", what, reply.Problem);
                await Task.Delay(FirstBreath * tries++, time, cancellationToken);
            }
        }
    }
}
