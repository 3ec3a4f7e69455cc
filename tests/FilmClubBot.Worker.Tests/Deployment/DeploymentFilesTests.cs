using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.RepresentationModel;

namespace FilmClubBot.Worker.Tests.Deployment;

/// <summary>The files of <c>config/deploy</c>: what they name exists, and the tools that read them accept them.</summary>
public sealed partial class DeploymentFilesTests
{
    private static readonly string _folder = Repository.Path("config", "deploy");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_only_settings_that_there_are(string file)
    {
        var text = File.ReadAllText(Path.Combine(_folder, file));
        var keys = Variable.Matches(text).Concat(SecretFile.Matches(text)).Select(match => match.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal)).ToList();
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddSettings();
        builder.Services.AddSingleton(_ => Commands.Framework.Wording.Locales.Load(SettingsExtensions.LocalesFolder));
        foreach (var key in keys)
            builder.Configuration[key] = "";
        using var services = builder.Services.BuildServiceProvider();

        var unknown = services.GetServices<ISettingsSection>().SelectMany(section => section.Problems()).Where(problem => problem.Contains("is no setting", StringComparison.Ordinal));

        Assert.Empty(unknown);
        Assert.Subset(services.GetServices<ISettingsSection>().Select(section => section.Name).ToHashSet(), keys.Select(key => key.Split(':')[0]).ToHashSet());
    }

    [Theory]
    [InlineData("monitoring/alerts.yml")]
    [InlineData("monitoring/grafana-dashboard.json")]
    public void Names_only_metrics_that_there_are(string file)
    {
        var known = Metrics();

        var named = Metric.Matches(File.ReadAllText(Path.Combine(_folder, file))).Select(match => HistogramPart.Replace(match.Value, "")).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Subset(known, named);
    }

    [Fact]
    public void The_dashboard_shows_every_metric()
    {
        var dashboard = File.ReadAllText(Path.Combine(_folder, "monitoring", "grafana-dashboard.json"));

        Assert.All(Metrics(), metric => Assert.Contains(metric, dashboard, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("compose.postgres.yaml")]
    [InlineData("compose.replicas.yaml")]
    public void Every_secret_and_volume_that_a_service_uses_is_declared(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(File.ReadAllText(Path.Combine(_folder, file)));
        yaml.Load(reader);
        var compose = (YamlMappingNode)yaml.Documents[0].RootNode;

        foreach (var (kind, isDeclared) in new[] { ("secrets", Declared("secrets")), ("volumes", Declared("volumes")) })
            foreach (var used in Used(kind))
                Assert.Contains(used, isDeclared);

        HashSet<string> Declared(string kind) => compose.Children.TryGetValue(kind, out var node) ? [.. ((YamlMappingNode)node).Children.Keys.Select(key => key.ToString())] : [];

        IEnumerable<string> Used(string kind) =>
            from service in ((YamlMappingNode)compose["services"]).Children.Values.Cast<YamlMappingNode>()
            where service.Children.ContainsKey(kind)
            from entry in (YamlSequenceNode)service[kind]
            let name = entry is YamlMappingNode mapping ? mapping["source"].ToString() : entry.ToString().Split(':')[0]
            where !name.StartsWith('.')
            select name;
    }

    [Fact]
    public void The_image_is_built_with_the_files_that_configure_the_build()
    {
        var steps = File.ReadAllText(Path.Combine(_folder, "Containerfile"));

        var files = new[] { ".editorconfig", "Directory.*" }.SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern)).Select(file => Path.GetFileName(file)!);

        Assert.All(files, file => Assert.Contains($" {file} ", steps, StringComparison.Ordinal));
    }

    [Fact]
    public void Neither_git_nor_the_image_gets_the_secrets_or_what_this_machine_has_built()
    {
        var secrets = Directory.EnumerateFiles(_folder, "compose*.yaml").SelectMany(file => SecretOfCompose.Matches(File.ReadAllText(file))).Select(match => match.Groups["file"].Value).ToList();

        Assert.NotEmpty(secrets);
        Assert.Subset(File.ReadLines(Repository.Path(".gitignore")).ToHashSet(), secrets.Select(secret => $"/config/deploy/{secret}").ToHashSet());
        Assert.Subset(File.ReadLines(Repository.Path(".dockerignore")).ToHashSet(), new HashSet<string> { "config/deploy", "**/bin", "**/obj" });
    }

    [Theory]
    [InlineData("caddy", "validate --adapter caddyfile --config Caddyfile")]
    [InlineData("kubectl", "kustomize kubernetes")]
    [InlineData("promtool", "check config monitoring/prometheus.yml")]
    [InlineData("promtool", "test rules monitoring/alerts.test.yml")]
    [InlineData("systemd-analyze", "verify filmclub.service")]
    public async Task The_tool_that_reads_it_accepts_it(string tool, string arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["SITE"], start.Environment["UPSTREAM"]) = ("films.example", "bot");
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool))))
            Assert.Skip($"{tool} is not on this machine.");

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, $"{await output}{errors}");
    }

    // As the Prometheus exporter writes them.
    private static HashSet<string> Metrics()
    {
        HashSet<string> found = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == BotTelemetry.Name)
                found.Add(instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "") + (instrument is Counter<long> ? "_total" : ""));
        };
        listener.Start();
        using var telemetry = new BotTelemetry();
        return found;
    }

    [GeneratedRegex("FILMCLUB__(?<key>[A-Za-z0-9_]+)")]
    private static partial Regex Variable { get; }

    // The target of a compose secret, or a credential of systemd.
    [GeneratedRegex("(target: |LoadCredential=)(?<key>[A-Za-z]+__[A-Za-z0-9_]+)")]
    private static partial Regex SecretFile { get; }

    [GeneratedRegex(@"\{ file: \./(?<file>[a-z-]+) \}")]
    private static partial Regex SecretOfCompose { get; }

    [GeneratedRegex("filmclubbot_[a-z_]+")]
    private static partial Regex Metric { get; }

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex HistogramPart { get; }
}
