using FilmClubBot.Worker.Doctoring;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace FilmClubBot.Worker.Health;

/// <summary>Registers and maps the health checks for liveness and readiness.</summary>
internal static class HealthExtensions
{
    private const string Ready = "ready";

    /// <summary>Adds the checks of a running bot (the database responds, the pages have their files, the scheduler runs).</summary>
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        // A singleton, because it shares a query among the requests that wait for it.
        builder.Services.AddSingleton<DatabaseCheck>();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<AssetsCheck>("assets", tags: [Ready])
            .AddQuartz(options => options.Tags.Add(Ready));
    }

    /// <summary>Maps <c>/healthz/live</c> (the process responds) and <c>/healthz/ready</c> (commands can be handled).</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class AssetsCheck(PageAssets assets) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(assets.Missing() is { Count: > 0 } missing ? HealthCheckResult.Unhealthy($"Files of the web pages are missing: {string.Join(", ", missing)}.") : HealthCheckResult.Healthy());
    }
}
