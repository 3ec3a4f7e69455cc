using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FilmClubBot.Benchmarks.Profiling;

/// <summary>
/// Writes a profile for the compiler that compiles ahead of time (MIBC): an assembly whose global method AssemblyDictionary lists groups of methods
/// by the assemblies that they need, and of which each group is a global method that loads the tokens of its methods.
/// </summary>
internal sealed class ProfileWriter
{
    private static readonly Type _canon = typeof(object).Assembly.GetType("System.__Canon", throwOnError: true)!;

    private static readonly Dictionary<Type, SignatureTypeCode> _primitives = new()
    {
        [typeof(void)] = SignatureTypeCode.Void, [typeof(bool)] = SignatureTypeCode.Boolean, [typeof(char)] = SignatureTypeCode.Char, [typeof(sbyte)] = SignatureTypeCode.SByte,
        [typeof(byte)] = SignatureTypeCode.Byte, [typeof(short)] = SignatureTypeCode.Int16, [typeof(ushort)] = SignatureTypeCode.UInt16, [typeof(int)] = SignatureTypeCode.Int32,
        [typeof(uint)] = SignatureTypeCode.UInt32, [typeof(long)] = SignatureTypeCode.Int64, [typeof(ulong)] = SignatureTypeCode.UInt64, [typeof(float)] = SignatureTypeCode.Single,
        [typeof(double)] = SignatureTypeCode.Double, [typeof(string)] = SignatureTypeCode.String, [typeof(object)] = SignatureTypeCode.Object, [typeof(nint)] = SignatureTypeCode.IntPtr,
        [typeof(nuint)] = SignatureTypeCode.UIntPtr, [typeof(TypedReference)] = SignatureTypeCode.TypedReference,
    };

    private readonly MetadataBuilder _metadata = new();
    private readonly BlobBuilder _code = new();
    private readonly MethodBodyStreamEncoder _bodies;
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<Type, EntityHandle> _definitions = [], _specifications = [];
    private readonly BlobHandle _noParameters;

    private ProfileWriter()
    {
        _bodies = new(_code);
        var name = _metadata.GetOrAddString("startup");
        _metadata.AddModule(0, name, _metadata.GetOrAddGuid(new Guid("7e0b5a0c-6b59-4d2a-8a0e-6f1a3a9be0c4")), default, default);
        _metadata.AddAssembly(name, new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, type => type.Void(), _ => { });
        _noParameters = _metadata.GetOrAddBlob(signature);
    }

    /// <summary>Writes the methods that have metadata; those of this assembly, which recorded them, are left out.</summary>
    public static void Write(IEnumerable<MethodBase> recorded, string file)
    {
        var methods = recorded.Where(method => method.DeclaringType is { Assembly: { IsDynamic: false } assembly } && assembly != typeof(ProfileWriter).Assembly && !TypesOf(method).Any(HasFunctionPointer)).Distinct();
        var writer = new ProfileWriter();
        var dictionary = new InstructionEncoder(new());
        foreach (var group in methods.GroupBy(AssembliesOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var members = new InstructionEncoder(new());
            foreach (var method in group.OrderBy(Name, StringComparer.Ordinal))
                Load(members, writer.Reference(method));
            dictionary.LoadString(writer._metadata.GetOrAddUserString(group.Key));
            Load(dictionary, writer.AddMethod($"Group{dictionary.Offset}", members));
        }

        writer.AddMethod("AssemblyDictionary", dictionary);
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(writer._metadata), writer._code, deterministicIdProvider: _ => new(new Guid("7e0b5a0c-6b59-4d2a-8a0e-6f1a3a9be0c4"), 1)).Serialize(image);
        using var stream = File.Create(file);
        image.WriteContentTo(stream);
    }

    private static IEnumerable<Type> TypesOf(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void));

    // A signature with one is not written.
    private static bool HasFunctionPointer(Type type) => type.IsFunctionPointer || (type.HasElementType && HasFunctionPointer(type.GetElementType()!)) || type.GenericTypeArguments.Any(HasFunctionPointer);

    private static string Name(MethodBase method) => $"{method.DeclaringType} {method}";

    private static void Load(InstructionEncoder code, EntityHandle token)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(token);
        code.OpCode(ILOpCode.Pop);
    }

    private MethodDefinitionHandle AddMethod(string name, InstructionEncoder code) => _metadata.AddMethodDefinition(
        MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _noParameters, _bodies.AddMethodBody(code), default);

    // The defining assembly first, as the compiler expects it.
    private static string AssembliesOf(MethodBase method)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        AddAssemblies(method.DeclaringType!, names);
        if (method.IsGenericMethod)
        {
            foreach (var argument in method.GetGenericArguments())
                AddAssemblies(argument, names);
        }

        var first = method.DeclaringType!.Assembly.GetName().Name!;
        names.Remove(first);
        return string.Concat(names.Prepend(first).Select(name => $"{name};"));
    }

    private static void AddAssemblies(Type type, SortedSet<string> names)
    {
        if (type.HasElementType)
        {
            AddAssemblies(type.GetElementType()!, names);
        }
        else if (!type.IsPrimitive && type != _canon)
        {
            names.Add(type.Assembly.GetName().Name!);
            foreach (var argument in type.GetGenericArguments())
                AddAssemblies(argument, names);
        }
    }

    private EntityHandle Reference(MethodBase method)
    {
        // As it is declared, with its type parameters open.
        var declared = method.Module.ResolveMethod(method.MetadataToken)!;
        var member = _metadata.AddMemberReference(Reference(method.DeclaringType!), _metadata.GetOrAddString(method.Name), Signature(declared));
        if (!method.IsGenericMethod)
            return member;
        var arguments = method.GetGenericArguments();
        var instance = new BlobBuilder();
        instance.WriteByte((byte)SignatureKind.MethodSpecification);
        instance.WriteCompressedInteger(arguments.Length);
        foreach (var argument in arguments)
            Encode(instance, argument);
        return _metadata.AddMethodSpecification(member, _metadata.GetOrAddBlob(instance));
    }

    private BlobHandle Signature(MethodBase method)
    {
        var blob = new BlobBuilder();
        var parameters = method.GetParameters();
        blob.WriteByte((byte)((method.IsStatic ? 0 : 0x20) | (method.IsGenericMethod ? 0x10 : 0)));
        if (method.IsGenericMethod)
            blob.WriteCompressedInteger(method.GetGenericArguments().Length);
        blob.WriteCompressedInteger(parameters.Length);
        if (method is MethodInfo { ReturnParameter: var result })
            Encode(blob, result);
        else
            blob.WriteByte((byte)SignatureTypeCode.Void);
        foreach (var parameter in parameters)
            Encode(blob, parameter);
        return _metadata.GetOrAddBlob(blob);
    }

    private void Encode(BlobBuilder blob, ParameterInfo parameter)
    {
        foreach (var (modifiers, code) in new[] { (parameter.GetRequiredCustomModifiers(), SignatureTypeCode.RequiredModifier), (parameter.GetOptionalCustomModifiers(), SignatureTypeCode.OptionalModifier) })
        {
            foreach (var modifier in modifiers)
            {
                blob.WriteByte((byte)code);
                blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Reference(modifier)));
            }
        }

        Encode(blob, parameter.ParameterType);
    }

    private void Encode(BlobBuilder blob, Type type)
    {
        if (_primitives.TryGetValue(type, out var primitive))
        {
            blob.WriteByte((byte)primitive);
        }
        else if (type.IsGenericParameter)
        {
            blob.WriteByte((byte)(type.DeclaringMethod is null ? SignatureTypeCode.GenericTypeParameter : SignatureTypeCode.GenericMethodParameter));
            blob.WriteCompressedInteger(type.GenericParameterPosition);
        }
        else if (type.HasElementType)
        {
            blob.WriteByte((byte)(type.IsByRef ? SignatureTypeCode.ByReference : type.IsPointer ? SignatureTypeCode.Pointer : type.IsSZArray ? SignatureTypeCode.SZArray : SignatureTypeCode.Array));
            Encode(blob, type.GetElementType()!);
            if (type is { IsArray: true, IsSZArray: false })
            {
                blob.WriteCompressedInteger(type.GetArrayRank());
                blob.WriteCompressedInteger(0);
                blob.WriteCompressedInteger(0);
            }
        }
        else if (type.IsGenericType)
        {
            blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
            EncodeDefinition(blob, type.GetGenericTypeDefinition());
            var arguments = type.GetGenericArguments();
            blob.WriteCompressedInteger(arguments.Length);
            foreach (var argument in arguments)
                Encode(blob, argument);
        }
        else
        {
            EncodeDefinition(blob, type);
        }
    }

    private void EncodeDefinition(BlobBuilder blob, Type type)
    {
        blob.WriteByte((byte)(type.IsValueType ? SignatureTypeKind.ValueType : SignatureTypeKind.Class));
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Definition(type)));
    }

    private EntityHandle Reference(Type type)
    {
        if (type is { IsGenericType: false, HasElementType: false })
            return Definition(type);
        if (_specifications.TryGetValue(type, out var known))
            return known;
        var blob = new BlobBuilder();
        Encode(blob, type);
        return _specifications[type] = _metadata.AddTypeSpecification(_metadata.GetOrAddBlob(blob));
    }

    private EntityHandle Definition(Type type)
    {
        var key = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (_definitions.TryGetValue(key, out var known))
            return known;
        EntityHandle scope = key.DeclaringType is { } outer ? Definition(outer) : Reference(key == _canon ? new AssemblyName("System.Private.Canon, Version=0.0.0.0") : key.Assembly.GetName());
        return _definitions[key] = _metadata.AddTypeReference(scope, key.DeclaringType is null && key.Namespace is { } space ? _metadata.GetOrAddString(space) : default, _metadata.GetOrAddString(key.Name));
    }

    private AssemblyReferenceHandle Reference(AssemblyName name)
    {
        if (_assemblies.TryGetValue(name.Name!, out var known))
            return known;
        var token = name.GetPublicKeyToken();
        return _assemblies[name.Name!] = _metadata.AddAssemblyReference(_metadata.GetOrAddString(name.Name!), name.Version!, default, token is { Length: > 0 } ? _metadata.GetOrAddBlob(token) : default, default, default);
    }
}
