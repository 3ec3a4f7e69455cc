using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Settings;

/// <summary>A section of the settings, with what is wrong in it.</summary>
internal interface ISettingsSection
{
    /// <summary>The section's name.</summary>
    string Name { get; }

    /// <summary>Every problem, as a sentence that begins with the key.</summary>
    IReadOnlyList<string> Problems();
}

/// <summary>A section that is read into a class.</summary>
internal sealed class SettingsSection<T>(string name, IConfiguration configuration, IEnumerable<IValidateOptions<T>> checks) : ISettingsSection
    where T : class, new()
{
    public string Name => name;

    public IReadOnlyList<string> Problems()
    {
        List<SettingProblem> shape = [.. SettingsShape.Problems(typeof(T), configuration.GetSection(name))];
        var settings = Read(configuration, name);
        shape.AddRange(SettingsShape.Violations(settings, name).Where(violation => shape.All(problem => problem.Key != violation.Key)));
        var wrong = shape.Select(problem => problem.Key).ToList();
        // A key with a problem has its default in the checks, so they report nothing about it that was not set.
        return
        [
            .. shape.Select(problem => $"{problem.Key} {problem.What}"),
            .. checks.SelectMany(check => check.Validate(Options.DefaultName, settings) is { Failed: true, Failures: var failures } ? failures : [])
                .Where(failure => !wrong.Any(key => failure.StartsWith(key, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    /// <summary>The section, with the defaults in the place of what cannot be read.</summary>
    public static T Read(IConfiguration configuration, string name)
    {
        var section = configuration.GetSection(name);
        List<string> wrong = [.. SettingsShape.Problems(typeof(T), section).Select(problem => problem.Key)];
        IConfiguration readable = wrong.Count == 0
            ? section
            : new ConfigurationBuilder().AddInMemoryCollection(section.AsEnumerable().Where(entry => entry.Value is not null && !wrong.Exists(key => SettingsSources.IsAtOrBelow(entry.Key, key)))).Build().GetSection(name);
        var settings = new T();
        readable.Bind(settings);
        return settings;
    }
}
