using System.Reflection;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Worker.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace FilmClubBot.Worker.Telemetry;

/// <summary>Sends traces, metrics and logs by OpenTelemetry's protocol, and serves metrics to Prometheus, where either is configured.</summary>
internal static class TelemetryExtensions
{
    // The variable by which every program with OpenTelemetry is told its collector. The others (headers, protocol, service name,
    // attributes, intervals) are read by the library.
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The framework's own meters; none has a tag with a value that a visitor chooses.
    private static readonly string[] _meters = [BotTelemetry.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    /// <summary>Adds OpenTelemetry. Without a collector and without <see cref="TelemetrySettings.MetricsUrl"/> none of it is loaded.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var hasCollector = !string.IsNullOrWhiteSpace(builder.Configuration[CollectorVariable]);
        var servesMetrics = builder.Configuration.Valid<TelemetrySettings>("Telemetry").MetricsPort is not null;
        if (hasCollector || servesMetrics)
            builder.Services.Export(hasCollector, servesMetrics);
    }

    /// <summary>Serves <c>/metrics</c>, and nothing else, on the port of <see cref="TelemetrySettings.MetricsUrl"/>. Call it before other middleware is added.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetrySettings>>().Value is not { MetricsUrl: { } url, MetricsPort: { } port })
            return;
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Add(url);
        // The local port is a fact; the Host header is the client's to choose.
        app.MapWhen(context => context.Connection.LocalPort == port, branch =>
        {
            branch.UseOpenTelemetryPrometheusScrapingEndpoint();
            branch.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }

    private static void Export(this IServiceCollection services, bool hasCollector, bool servesMetrics)
    {
        var version = typeof(TelemetryExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("filmclubbot", serviceVersion: version).AddEnvironmentVariableDetector())
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(_meters);
                if (servesMetrics)
                    metrics.AddPrometheusExporter();
            });
        if (hasCollector)
        {
            // The framework's own traces are left out: they contain addresses, and some addresses are secrets (sign-in links, calendars,
            // Discord's interactions).
            telemetry.WithTracing(traces => traces.AddSource(BotTelemetry.Name).AddNpgsql()).WithLogging().UseOtlpExporter();
        }
    }
}
