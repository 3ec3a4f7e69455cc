using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Quartz;

namespace FilmClubBot.Testing.Clocks;

/// <summary>
/// A page that a worker under a <see cref="ControlledClock"/> has beside its own: when a trigger of its scheduler fired last and fires next,
/// a line each, as <see cref="InstantPattern.ExtendedIso"/> writes it or empty.
/// </summary>
internal sealed class TriggerPage(ISchedulerFactory schedulers) : IStartupFilter
{
    /// <summary>Its address: the trigger's name follows.</summary>
    public const string Path = "/test/triggers/";

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Path.TrimEnd('/'), page => page.Run(Write));
        next(app);
    };

    private async Task Write(HttpContext context)
    {
        var scheduler = await schedulers.GetScheduler(context.RequestAborted);
        var trigger = await scheduler.GetTrigger(new TriggerKey(context.Request.Path.Value!.TrimStart('/')), context.RequestAborted);
        await context.Response.WriteAsync($"{Written(trigger?.PreviousFireTimeUtc)}\n{Written(trigger?.NextFireTimeUtc)}", context.RequestAborted);
    }

    private static string Written(DateTimeOffset? time) => time is { } known ? InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(known)) : "";
}
