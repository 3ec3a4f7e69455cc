using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Doctoring;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace FilmClubBot.Worker.Health;

/// <summary>Registers and maps the health checks for liveness and readiness.</summary>
internal static class HealthExtensions
{
    private const string Ready = "ready";

    /// <summary>Adds the checks of a running bot (the database responds, the scheduler runs), and those of the verb <c>doctor</c>.</summary>
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddQuartz(options => options.Tags.Add(Ready));
        builder.Services
            .AddSingleton<IDoctorCheck, DatabaseExamination>()
            .AddSingleton<IDoctorCheck, FolderExamination>()
            .AddSingleton<IDoctorCheck, FeedsExamination>()
            .AddSingleton<IDoctorCheck, ThemesExamination>()
            .AddSingleton<IDoctorCheck, LanguagesExamination>()
            .AddSingleton<IDoctorCheck, ModelExamination>();
    }

    /// <summary>Maps <c>/healthz/live</c> (the process responds) and <c>/healthz/ready</c> (commands can be handled).</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    private sealed class DatabaseCheck(Database database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await database.IsReady(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer, or its schema is not this program's.");
    }
}
