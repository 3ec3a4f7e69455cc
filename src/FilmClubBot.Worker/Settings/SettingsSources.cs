using Microsoft.Extensions.Configuration.Json;

namespace FilmClubBot.Worker.Settings;

/// <summary>Where settings come from: the files, those of secrets, and the environment's variables with this program's prefix.</summary>
internal sealed class SettingsSources(IConfigurationRoot configuration)
{
    private readonly Dictionary<string, Dictionary<string, int>> _lines = new(StringComparer.Ordinal);

    /// <summary>The settings files that exist, the one that wins first.</summary>
    /// <remarks>The program's folder and the current one may be the same.</remarks>
    public IReadOnlyList<string> Files => [.. JsonProviders().Select(PathOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The keys of the top level, of those sources whose keys are all meant for this program.</summary>
    public IReadOnlyList<string> TopLevel() =>
    [
        .. JsonProviders().SelectMany(provider => provider.GetChildKeys([], null))
            .Concat(Secrets().SelectMany(secrets => secrets.GetChildKeys([], null)))
            .Concat(Variables().Select(name => KeyOf(name).Split(':')[0]))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Where the value of a key, or of the keys below it, comes from; null for another source.</summary>
    public string? Locate(string key)
    {
        if (Variables().FirstOrDefault(name => IsAtOrBelow(KeyOf(name), key)) is { } variable)
            return $"environment variable {variable}";
        if (Secrets().Select(secrets => secrets.FileOf(key)).OfType<string>().FirstOrDefault() is { } secret)
            return $"file {secret}";
        return JsonProviders().FirstOrDefault(provider => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any()) is { } file && PathOf(file) is { } path
            ? LinesOf(path).TryGetValue(key, out var line) ? $"{path}, line {line}" : path
            : null;
    }

    private static IEnumerable<string> Variables() =>
        Environment.GetEnvironmentVariables().Keys.OfType<string>().Where(name => name.StartsWith(SettingsExtensions.EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    private static string KeyOf(string variable) => variable[SettingsExtensions.EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal);

    /// <summary>Whether a key is another one, or a part of it.</summary>
    public static bool IsAtOrBelow(string key, string parent) =>
        key.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && (key.Length == parent.Length || key[parent.Length] == ':');

    private static string? PathOf(JsonConfigurationProvider provider) =>
        provider.Source is { FileProvider: { } files, Path: { } path } && files.GetFileInfo(path) is { Exists: true, PhysicalPath: { } file } ? file : null;

    private IEnumerable<SecretFiles> Secrets() => configuration.Providers.OfType<SecretFiles>();

    private IEnumerable<JsonConfigurationProvider> JsonProviders() => configuration.Providers.Reverse().OfType<JsonConfigurationProvider>();

    private Dictionary<string, int> LinesOf(string path) =>
        _lines.TryGetValue(path, out var lines) ? lines : _lines[path] = JsonLines.Of(File.ReadAllBytes(path));
}
